package heed.answers;

import gg.jte.Content;
import heed.contributions.Contribution;
import heed.contributions.Kind;
import heed.opinions.StatementPart;
import heed.people.Visitor;
import heed.purposes.Activity;
import heed.purposes.HomeItem;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.thanks.Thankable;
import heed.trace.Knows;
import heed.trace.Link;
import heed.trace.Trace;
import heed.web.Markdown;
import heed.web.NavItem;
import heed.web.Parts;
import heed.web.Shell;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room shows on pages of others, and how they find its own.
@Configuration
class AnswerPlugs {

    private static final int MOST = 3;

    private record Room(String name, String folder, boolean markdown) implements Kind {

        @Override
        public String path(UUID id) {
            return folder + id;
        }
    }

    @Bean
    NavItem promises() {
        return NavItem.of(40, "/commitments", "answers.nav", "handshake");
    }

    @Bean
    Kind answerKind() {
        return new Room(Answers.ANSWER, "/answers/", true);
    }

    @Bean
    Kind commitmentKind() {
        return new Room(Answers.COMMITMENT, "/commitments/", false);
    }

    private record Thanked(String kind, Predicate<UUID> when) implements Thankable {

        @Override
        public boolean deserved(UUID thing) {
            return when.test(thing);
        }
    }

    @Bean
    Thankable answersThanked() {
        return new Thanked(Answers.ANSWER, _ -> true);
    }

    @Bean
    Thankable promisesThanked(Commitments commitments, Clock clock) {
        return new Thanked(
                Answers.COMMITMENT,
                id -> commitments
                        .find(new Commitment.Id(id))
                        .filter(it -> it.state(LocalDate.now(clock)) == Commitment.State.KEPT)
                        .isPresent());
    }

    private record OnTheTrace(String kind, Function<Collection<UUID>, Map<UUID, Knows.About>> reads) implements Knows {

        @Override
        public Map<UUID, About> about(Collection<UUID> ids) {
            return reads.apply(ids);
        }
    }

    @Bean
    Knows answersOnTheTrace(Answers answers) {
        return new OnTheTrace(
                Answers.ANSWER,
                ids -> answers.these(ids).stream()
                        .collect(Collectors.toMap(it -> it.id().value(), it -> about(it.people(), null))));
    }

    @Bean
    Knows commitmentsOnTheTrace(Commitments commitments, Clock clock) {
        return new OnTheTrace(Answers.COMMITMENT, ids -> {
            var today = LocalDate.now(clock);
            return commitments.these(ids).stream()
                    .collect(Collectors.toMap(it -> it.id().value(), it -> about(it.people(), it.state(today))));
        });
    }

    private static Knows.About about(@Nullable Integer people, Commitment.@Nullable State state) {
        return new Knows.About(
                null,
                people == null ? null : people.longValue(),
                state == null ? null : new Knows.Mark(state.word(), state.key(), state.look()));
    }

    @Bean
    Activity answersOnPurpose(Answers answers, Commitments commitments, Trace trace, Markdown markdown, Parts parts) {
        return (purpose, visitor, shell) -> {
            var all = answers.of(purpose.id());
            var promised = commitments.of(purpose.id());
            if (all.isEmpty() && !visitor.official()) {
                return List.of();
            }
            var main = parts.of(
                    "answers/card",
                    Map.of(
                            "shell",
                            shell,
                            "path",
                            purpose.path() + "/answers",
                            "answers",
                            AnswerShown.of(all.stream().limit(MOST).toList(), markdown),
                            "all",
                            all.size(),
                            "mayAnswer",
                            visitor.official() && !purpose.isDraft(),
                            "coverage",
                            trace.coverage(purpose.id().value())));
            var aside = promised.isEmpty()
                    ? null
                    : parts.of("answers/promised", Map.of("shell", shell, "commitments", promised));
            return List.of(new Activity.Card(30, shell.say("answers.tab"), main, aside));
        };
    }

    @Bean
    HomeItem latestAnswers(Answers answers, Markdown markdown, Parts parts) {
        return new HomeItem() {
            @Override
            public Place place() {
                return Place.ANSWERED;
            }

            @Override
            public List<Content> on(Visitor visitor, Shell shell) {
                return answers.latest(MOST).stream()
                        .map(it -> parts.of(
                                "answers/voice",
                                Map.of("shell", shell, "answer", AnswerShown.of(it, markdown), "ofPurpose", false)))
                        .toList();
            }
        };
    }

    @Bean
    StatementPart answersToStatement(Answers answers, Purposes purposes, Trace trace, Markdown markdown, Parts parts) {
        return (statement, visitor, shell) -> {
            var model = new HashMap<String, Object>();
            model.put("shell", shell);
            trace.fateOf(statement).ifPresent(it -> model.put("fate", it));
            model.put("answers", AnswerShown.of(answers.to(new Contribution.Id(statement)), markdown));
            var form = visitor.official() ? form(statement, purposes, trace) : null;
            if (form != null) {
                model.put("form", form);
            }
            return parts.of("answers/statement", model);
        };
    }

    /// Where an official answers this statement; null for a statement of no purpose.
    private static @Nullable String form(UUID statement, Purposes purposes, Trace trace) {
        return trace.from(statement).stream()
                .filter(it -> it.kind() == Link.Kind.BELONGS_TO)
                .flatMap(it -> purposes.find(new Purpose.Id(it.to())).stream())
                .filter(it -> !it.isDraft())
                .map(it -> it.path() + "/answers?statement=" + statement)
                .findFirst()
                .orElse(null);
    }
}
