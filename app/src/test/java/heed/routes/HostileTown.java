package heed.routes;

import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.contributions.Pens;
import heed.database.Reader;
import heed.opinions.Opinions;
import heed.people.Circle;
import heed.people.Proofs;
import heed.people.Visitor;
import heed.routes.Route.Role;
import heed.signin.Secret;
import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;

/// A town with words in all its tables, and the pages of it that no route alone leads to.
@TestComponent
record HostileTown(Contributions contributions, Pens pens, Proofs proofs, AnsweredTown answered) {

    static final Secret BROWSER = Secret.fresh();

    /// A page that somebody reads who has this in their browser.
    record Visit(String path, Role role, List<Cookie> cookies) {

        Visit(String path, Role role) {
            this(path, role, List.of());
        }
    }

    /// What the rows of the tables hang on.
    Map<String, String> things(Town.House house, Town town, Town decided) {
        var purpose =
                Reader.SYSTEM.reads(() -> house.purposes().at(town.things().get("purpose")));
        var things = new HashMap<>(town.things());
        Reader.SYSTEM.runs(() -> {
            var ines = visitor(town, Role.OFFICIAL);
            for (var name : List.of("hidden", "joined")) {
                var done = (Opinions.Adding.Done)
                        house.opinions().add(purpose, ines, "A bench for the " + name, "en", true);
                things.put(name, done.id().value().toString());
            }
            contributions.hide(
                    new Contribution.Id(java.util.UUID.fromString(things.get("hidden"))),
                    "Names a child",
                    visitor(town, Role.MODERATOR).moderatorHat());
            var rashid = visitor(town, Role.VERIFIED);
            pens.take(rashid.me().id(), purpose.id().value(), drawn -> "Verified resident · " + drawn);
        });
        var rashid = new Visitor(visitor(town, Role.VERIFIED).me(), null, java.util.Set.of(Circle.EVERYONE));
        var tree = (Opinions.Adding.Done)
                rashid.reader().reads(() -> house.opinions().add(purpose, rashid, "A tree at the corner", "en", true));
        things.put("tree", tree.id().value().toString());
        things.put("purpose", purpose.id().value().toString());
        things.put("slug", purpose.slug());
        things.put(
                "decided",
                Reader.SYSTEM
                        .reads(() -> house.purposes().at(decided.things().get("purpose")))
                        .id()
                        .value()
                        .toString());
        things.put("browser", HexFormat.of().formatHex(BROWSER.hash()));
        for (var role : Role.values()) {
            if (town.people().get(role) instanceof Visitor visitor) {
                things.put(key(role), visitor.me().id().value().toString());
                things.put(
                        key(role) + "hat",
                        Objects.requireNonNull(visitor.hat()).id().value().toString());
            }
        }
        return things;
    }

    private static String key(Role role) {
        return switch (role) {
            case OTHER_OFFICIAL -> "other";
            case ADMINISTRATOR -> "admin";
            case STRANGER, RESIDENT, OFFICIAL, GUEST, SUSPENDED, VERIFIED, OTHER_PERSON, MEMBER, MODERATOR, AUDITOR ->
                role.name().toLowerCase(java.util.Locale.ROOT);
        };
    }

    static List<Visit> visits(Map<String, String> things, Town decided) {
        var mine = List.of(new Cookie("heed_browser", BROWSER.value()));
        var end = "/purposes/" + decided.things().get("purpose");
        return List.of(
                new Visit(end, Role.STRANGER),
                new Visit(end + "/report", Role.OFFICIAL),
                new Visit("/statements/" + things.get("own"), Role.STRANGER),
                new Visit("/statements/" + things.get("hidden"), Role.MODERATOR),
                new Visit("/imports/0190a000-0000-7000-8000-000000000005", Role.OFFICIAL),
                new Visit("/roll/drafts/0190a000-0000-7000-8000-000000000007", Role.ADMINISTRATOR),
                new Visit("/purposes/" + things.get("slug") + "/reviews", Role.OFFICIAL),
                new Visit("/sign-in/oidc", Role.STRANGER, mine),
                new Visit("/sign-in/" + BROWSER.value(), Role.STRANGER, mine));
    }

    private static Visitor visitor(Town town, Role role) {
        return Objects.requireNonNull(town.people().get(role));
    }
}
