package heed.answers;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.contributions.Contribution;
import heed.database.Reader;
import heed.people.Circle;
import heed.trace.Fate;
import heed.trace.Link;
import heed.trace.Trace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@HeedTest
class TraceOfAnswersTests {

    private static final Instant AT = Instant.parse("2026-11-18T09:00:00Z");

    @Autowired
    MillRoad street;

    @Autowired
    Answers answers;

    @Autowired
    Trace trace;

    /// However answers, statements and promises are joined: what is found by walking on is found by walking back.
    @ParameterizedTest
    @ValueSource(longs = {1, 20261122, 77})
    void theTraceIsTheSameInBothDirections(long seed) {
        var random = new Random(seed);
        var ines = street.ines();
        var purpose = street.purpose(ines, Circle.EVERYONE);
        var statements = Stream.of("A crossing at the mill", "Slower buses", "A bench", "Lamps on the bridge")
                .map(words -> street.statement(purpose, words))
                .toList();
        var everything = new ArrayList<UUID>();
        everything.add(purpose.id().value());
        statements.forEach(it -> everything.add(it.value()));
        for (int round = 0; round < 8; round++) {
            var settled = statements.stream()
                    .filter(_ -> random.nextBoolean())
                    .map(it -> new Answering.Settled(it, fate(random), "Because of this."))
                    .toList();
            var promises = Stream.generate(() -> new Answering.Promise("Count again", LocalDate.of(2059, 6, 1)))
                    .limit(random.nextInt(3))
                    .toList();
            var answering = new Answering(
                    purpose.id(),
                    ines.person().id(),
                    ines.hat().id(),
                    "We try it.",
                    List.of(),
                    settled,
                    promises,
                    MillRoad.NEXT,
                    AT);
            var answer = ines.reader().reads(() -> answers.answer(answering));
            everything.add(answer.id().value());
            answer.commitments().forEach(it -> everything.add(it.id().value()));
        }

        var ahead = each(everything, it -> trace.from(it).stream());
        assertThat(ahead).hasSizeGreaterThan(everything.size() / 2);
        assertThat(each(everything, it -> trace.to(it).stream())).containsExactlyInAnyOrderElementsOf(ahead);
        var threads = ahead.stream().map(TraceOfAnswersTests::thread).toList();
        assertThat(each(
                        everything,
                        it -> trace.walk(it).orElseThrow().on().near().stream()
                                .map(step -> thread(it, step.kind(), step.stop().id()))))
                .containsExactlyInAnyOrderElementsOf(threads);
        assertThat(each(
                        everything,
                        it -> trace.walk(it).orElseThrow().from().near().stream()
                                .map(step -> thread(step.stop().id(), step.kind(), it))))
                .containsExactlyInAnyOrderElementsOf(threads);
    }

    /// Every fate names an answer, and that answer names the statement.
    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void aFateAndItsAnswerNameEachOther(long seed) {
        var random = new Random(seed);
        var ines = street.ines();
        var purpose = street.purpose(ines, Circle.EVERYONE);
        var statement = street.statement(purpose, "Lamps on the bridge");
        Contribution.Id latest = statement;
        for (int round = 0; round < 5; round++) {
            var answering = new Answering(
                    purpose.id(),
                    ines.person().id(),
                    ines.hat().id(),
                    "We thought again.",
                    List.of(),
                    List.of(new Answering.Settled(statement, fate(random), "Reason " + round)),
                    List.of(),
                    MillRoad.NEXT,
                    AT.plusSeconds(round));
            latest = new Contribution.Id(
                    ines.reader().reads(() -> answers.answer(answering)).id().value());
        }

        var fate = Reader.ANYONE.reads(() -> trace.fateOf(statement.value())).orElseThrow();
        assertThat(fate.by()).isEqualTo(latest.value());
        assertThat(fate.reason()).isEqualTo("Reason 4");
        assertThat(Reader.ANYONE.reads(() -> answers.to(statement)))
                .hasSize(5)
                .allSatisfy(it -> assertThat(it.settled())
                        .extracting(Answer.Settled::statement)
                        .containsExactly(statement));
    }

    private static Fate fate(Random random) {
        return Fate.values()[random.nextInt(Fate.values().length)];
    }

    /// Without its hour, which a walk does not show.
    private static Link thread(Link link) {
        return new Link(link.from(), link.kind(), link.to(), AT);
    }

    /// What comes later answers, belongs to or measures what came earlier; what came earlier promises or joins.
    private static Link thread(UUID earlier, Link.Kind kind, UUID later) {
        return switch (kind) {
            case BELONGS_TO, ANSWERS, MEASURES, REOPENS -> new Link(later, kind, earlier, AT);
            case PROMISES, JOINED_TO -> new Link(earlier, kind, later, AT);
        };
    }

    private interface Neighbours<T> {
        Stream<T> of(UUID id);
    }

    private static <T> List<T> each(List<UUID> ids, Neighbours<T> neighbours) {
        return Reader.ANYONE.reads(() -> ids.stream().flatMap(neighbours::of).toList());
    }
}
