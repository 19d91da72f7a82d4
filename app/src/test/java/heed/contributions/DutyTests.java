package heed.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.HeedTest;
import heed.contributions.Contribution.State;
import heed.database.NewId;
import heed.database.Reader;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import heed.people.Visitor;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the database lets each kind of hat read, hide and say.
@HeedTest
class DutyTests {

    private static final Set<String> PUBLIC = Set.of(Circle.EVERYONE);
    private static final String REASON = "Names a child";

    @Autowired
    Contributions contributions;

    @Autowired
    People people;

    final String choir = "group:choir-" + UUID.randomUUID();
    Person amina;
    Person tomasz;

    @BeforeEach
    void town() {
        amina = Reader.SYSTEM.reads(() -> people.arrive(UUID.randomUUID() + "@example.org", "Amina"));
        tomasz = Reader.SYSTEM.reads(() -> people.arrive(UUID.randomUUID() + "@example.org", "Tomasz"));
        Reader.SYSTEM.runs(() -> {
            people.office("office:transport", "Transport & Mobility");
            people.found(choir, "Choir", amina.id());
        });
    }

    @Test
    void whatIsKeptToAGroupIsReadByItsMembersOnly() {
        var said = say(choir, State.SHOWN);
        assertThat(reads(said, new Reader(null, Set.of(Circle.EVERYONE, choir), false)))
                .isTrue();
        for (var other : new Reader[] {
            Reader.ANYONE,
            new Reader(null, Set.of(Circle.EVERYONE, Circle.STAFF, "office:transport"), false),
            wearing(Hat.Kind.MODERATOR),
            wearing(Hat.Kind.AUDITOR),
            wearing(Hat.Kind.TOWN)
        }) {
            assertThat(reads(said, other)).as(other.toString()).isFalse();
        }
    }

    @Test
    void draftsAreForOfficialsAndNotForEverybodyWhoReadsWhatIsForStaff() {
        var draft = say(Circle.EVERYONE, State.DRAFT);
        assertThat(reads(draft, new Reader(null, Set.of(Circle.EVERYONE, Circle.STAFF), false)))
                .isFalse();
        assertThat(reads(draft, wearing(Hat.Kind.MODERATOR))).isFalse();
        assertThat(reads(draft, wearing(Hat.Kind.AUDITOR))).isFalse();
    }

    @Test
    void whatWasHiddenIsReadByModeratorsAndAuditorsWhileTheyWearTheHat() {
        var hidden = say(Circle.EVERYONE, State.HIDDEN);
        assertThat(reads(hidden, wearing(Hat.Kind.MODERATOR))).isTrue();
        assertThat(reads(hidden, wearing(Hat.Kind.AUDITOR))).isTrue();
        assertThat(reads(hidden, wearing(Hat.Kind.RESIDENT))).isFalse();
        assertThat(reads(hidden, new Reader(null, Set.of(Circle.EVERYONE, Circle.STAFF), false)))
                .isFalse();
        assertThat(reads(say(choir, State.HIDDEN), wearing(Hat.Kind.AUDITOR))).isFalse();
    }

    @Test
    void aModeratorHidesAndAnAuditorDoesNot() {
        var said = say(Circle.EVERYONE, State.SHOWN);
        var auditor = wearing(Hat.Kind.AUDITOR);
        assertThatThrownBy(() -> auditor.runs(() -> contributions.hide(said, REASON, tomasz.id())))
                .hasStackTraceContaining("row-level security");
        assertThat(reads(said, Reader.ANYONE)).isTrue();
        wearing(Hat.Kind.MODERATOR).runs(() -> contributions.hide(said, REASON, tomasz.id()));
        assertThat(reads(said, Reader.ANYONE)).isFalse();
    }

    @Test
    void nobodySaysAnythingUnderAHatThatIsNotTheirsOrIsOver() {
        var transport = give(amina, Hat.Kind.OFFICE, "office:transport");
        assertThatThrownBy(() -> says(tomasz, transport)).hasStackTraceContaining("wears no such hat");
        says(amina, transport);
        Reader.SYSTEM.runs(() -> people.takeBack(transport.id(), tomasz.id()));
        assertThatThrownBy(() -> says(amina, transport)).hasStackTraceContaining("wears no such hat");
    }

    @Test
    void whatWasSaidUnderAHatKeepsItAfterItsEnd() {
        var council = give(amina, Hat.Kind.ELECTED, null);
        var said = says(amina, council);
        Reader.SYSTEM.runs(() -> people.takeBack(council.id(), tomasz.id()));
        give(amina, Hat.Kind.ELECTED, null);
        assertThat(Reader.ANYONE
                        .reads(() -> contributions.find(said))
                        .orElseThrow()
                        .hat())
                .isEqualTo(council.id());
    }

    private Contribution.Id says(Person author, Hat hat) {
        var saying = new Saying(
                new Contribution.Id(NewId.next()),
                "statement",
                author.id(),
                hat.id(),
                Circle.EVERYONE,
                "en",
                State.SHOWN,
                "More trees");
        return new Reader(author.id().value(), PUBLIC, false)
                .reads(() -> contributions.say(saying))
                .id();
    }

    private Contribution.Id say(String circle, State state) {
        var saying = new Saying(
                new Contribution.Id(NewId.next()), "statement", amina.id(), null, circle, "en", state, "More trees");
        return Reader.SYSTEM.reads(() -> contributions.say(saying)).id();
    }

    private Reader wearing(Hat.Kind kind) {
        return new Visitor(tomasz, Hat.fresh(tomasz.id(), kind, null, "Hat", false), PUBLIC).reader();
    }

    private Hat give(Person person, Hat.Kind kind, @Nullable String of) {
        return Reader.SYSTEM.reads(() -> people.give(
                Hat.fresh(person.id(), kind, of, "Hat", false),
                new People.Term(null, Instant.parse("2099-01-01T00:00:00Z"))));
    }

    private boolean reads(Contribution.Id id, Reader reader) {
        return reader.reads(() -> contributions.find(id)).isPresent();
    }
}
