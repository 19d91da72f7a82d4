package heed.opinions;

import gg.jte.Content;
import heed.contributions.Kind;
import heed.people.GuestActs;
import heed.people.Visitor;
import heed.purposes.Activity;
import heed.purposes.HomeItem;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.web.Parts;
import heed.web.Shell;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room shows on pages of others.
@Configuration
class OpinionPlugs {

    @Bean
    Kind statementKind() {
        return new Kind() {
            @Override
            public String name() {
                return Opinions.KIND;
            }

            @Override
            public String path(UUID id) {
                return "/statements/" + id;
            }
        };
    }

    /// Whoever lands here votes and writes at once, and says later who it was.
    @Bean
    GuestActs opinionsOfGuests() {
        return new GuestActs(List.of("/statements/{id}/vote", "/purposes/{slug}/statements"));
    }

    @Bean
    Activity opinionsOnPurpose(Opinions opinions, OpinionView view, Parts parts) {
        return (purpose, visitor, shell) -> {
            if (!opinions.isOpen(purpose.id())) {
                return List.of();
            }
            var page = view.of(purpose, visitor);
            return List.of(new Activity.Card(
                    10,
                    shell.say("opinions.tab"),
                    parts.of("opinions/card", Map.of("page", page, "shell", shell)),
                    null));
        };
    }

    @Bean
    HomeItem opinionsAtHome(Opinions opinions, Purposes purposes, OpinionView view, Parts parts) {
        return new HomeItem() {
            @Override
            public Place place() {
                return Place.VOICE;
            }

            @Override
            public List<Content> on(Visitor visitor, Shell shell) {
                return purposes.open().stream()
                        .filter(it -> it.state() == Purpose.State.OPEN && opinions.isOpen(it.id()))
                        .map(it -> view.waiting(it, visitor))
                        .filter(it -> it.left() > 0)
                        .map(it -> parts.of("opinions/home", Map.of("waiting", it, "shell", shell)))
                        .toList();
            }
        };
    }
}
