package heed.asking;

import gg.jte.Content;
import heed.contributions.Kind;
import heed.offices.Office;
import heed.offices.OfficePart;
import heed.opinions.StatementPart;
import heed.people.Visitor;
import heed.purposes.Activity;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.thanks.Thankable;
import heed.trace.Link;
import heed.trace.Trace;
import heed.web.Parts;
import heed.web.Shell;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Where one can ask: on the page of an office, of a purpose and of a statement.
@Configuration
class AskPlugs {

    private static final int MOST = 5;

    private record Room(String name, String folder) implements Kind {

        @Override
        public String path(UUID id) {
            return folder + id;
        }

        @Override
        public boolean hideable() {
            return name.equals(Questions.QUESTION);
        }
    }

    @Bean
    Kind questionKind() {
        return new Room(Questions.QUESTION, "/questions/");
    }

    @Bean
    Kind replyKind() {
        return new Room(Questions.REPLY, "/replies/");
    }

    @Bean
    Thankable repliesThanked() {
        return () -> Questions.REPLY;
    }

    @Bean
    Activity questionsOnPurpose(Questions questions, Parts parts) {
        return (purpose, visitor, shell) -> purpose.isDraft()
                ? List.of()
                : Office.path(purpose.office())
                        .map(office -> new Activity.Card(
                                36,
                                "",
                                asked(parts, questions, shell, purpose.id().value(), office),
                                null))
                        .stream()
                        .toList();
    }

    @Bean
    @Order(12)
    OfficePart questionsOfOffice(Questions questions, Parts parts) {
        return (office, visitor, shell) -> parts.of(
                "asking/of-office",
                Map.of("shell", shell, "path", office.path() + "/questions", "questions", questions.of(office, MOST)));
    }

    @Bean
    StatementPart questionsOnStatement(Questions questions, Purposes purposes, Trace trace, Parts parts) {
        return (UUID statement, Visitor visitor, Shell shell) -> trace.from(statement).stream()
                .filter(it -> it.kind() == Link.Kind.BELONGS_TO)
                .flatMap(it -> purposes.find(new Purpose.Id(it.to())).stream())
                .findFirst()
                .flatMap(it -> Office.path(it.office()))
                .<Content>map(office -> asked(parts, questions, shell, statement, office))
                .orElse(_ -> {});
    }

    /// @param office its page. What was imported stands in the name of all staff, who have none: nobody can ask them.
    private static Content asked(Parts parts, Questions questions, Shell shell, UUID about, String office) {
        return parts.of(
                "asking/about",
                Map.of(
                        "shell",
                        shell,
                        "path",
                        office + "/questions?about=" + about,
                        "questions",
                        questions.about(about, MOST)));
    }
}
