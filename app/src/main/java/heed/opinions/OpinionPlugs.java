package heed.opinions;

import gg.jte.Content;
import heed.contributions.Kind;
import heed.people.GuestActs;
import heed.people.Visitor;
import heed.purposes.Activity;
import heed.purposes.HomeItem;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.trace.Knows;
import heed.web.Parts;
import heed.web.Shell;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

            @Override
            public boolean hideable() {
                return true;
            }
        };
    }

    /// Whoever lands here votes and writes at once, and says later who it was.
    @Bean
    GuestActs opinionsOfGuests() {
        return new GuestActs(List.of("/statements/{id}/vote", "/purposes/{slug}/statements"));
    }

    @Bean
    Knows statementsOnTheTrace(Received received) {
        return new Knows() {
            @Override
            public String kind() {
                return Opinions.KIND;
            }

            @Override
            public Map<UUID, About> about(Collection<UUID> ids) {
                return received.these(ids).stream()
                        .collect(Collectors.toMap(
                                it -> it.statement().id().value(),
                                it -> new About((long) it.voted(), (long) it.agree(), null)));
            }
        };
    }

    @Bean
    Knows purposesOnTheTrace(Received received) {
        return new Knows() {
            @Override
            public String kind() {
                return "purpose";
            }

            @Override
            public Map<UUID, About> about(Collection<UUID> ids) {
                return ids.stream()
                        .collect(Collectors.toMap(
                                it -> it, it -> new About(received.participants(new Purpose.Id(it)), null, null)));
            }
        };
    }

    @Bean
    Activity opinionsOnPurpose(Opinions opinions, OpinionView view, Parts parts) {
        return (purpose, visitor, shell) -> {
            boolean open = opinions.isOpen(purpose.id());
            if (!open && (!purpose.isMine(visitor) || purpose.state() == Purpose.State.DECIDED)) {
                return List.of();
            }
            if (!open || purpose.isDraft()) {
                return List.of(new Activity.Card(
                        10,
                        shell.say("opinions.tab"),
                        parts.of("opinions/begin", Map.of("purpose", purpose, "open", open, "shell", shell)),
                        null));
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
    HomeItem opinionsAtHome(Purposes purposes, OpinionView view, Parts parts) {
        return new HomeItem() {
            @Override
            public Place place() {
                return Place.VOICE;
            }

            @Override
            public List<Content> on(Visitor visitor, Shell shell) {
                return view.waiting(purposes.open(), visitor).stream()
                        .map(it -> parts.of("opinions/home", Map.of("waiting", it, "shell", shell)))
                        .toList();
            }
        };
    }
}
