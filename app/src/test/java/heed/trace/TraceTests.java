package heed.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.HeedTest;
import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.contributions.Saying;
import heed.database.NewId;
import heed.database.Reader;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@HeedTest
class TraceTests {

    private static final String TRANSPORT = "office:transport";

    @Autowired
    Trace trace;

    @Autowired
    Contributions contributions;

    @Autowired
    People people;

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aThreadIsWalkedInBothDirections() {
        var statement = say(resident("Amina"), "statement", Circle.EVERYONE, "Close Mill Road at school time");
        var answer = say(official("Ines"), "answer", Circle.EVERYONE, "We try it for two weeks");
        Reader.SYSTEM.runs(() -> {
            trace.link(answer.value(), Link.Kind.ANSWERS, statement.value());
            trace.link(answer.value(), Link.Kind.ANSWERS, statement.value());
        });

        var walk = Reader.ANYONE
                .reads(() -> trace.walk(answer.value()))
                .orElseThrow()
                .from();
        assertThat(walk.all()).isEqualTo(1);
        assertThat(walk.near().getFirst().stop().words()).isEqualTo("Close Mill Road at school time");
        assertThat(Reader.ANYONE.reads(() -> trace.to(statement.value())))
                .extracting(Link::from)
                .containsExactly(answer.value());
        assertThat(Reader.ANYONE.reads(() -> trace.from(answer.value())))
                .extracting(Link::to)
                .containsExactly(statement.value());
    }

    /// From the purpose to the statement, its answer and the promise in it: from each end, on one page and in its
    /// files.
    @Test
    void aWalkSpansTwoStepsEachWayAndItsFilesHoldTheSame() {
        var purpose = say(official("Ines"), "purpose", Circle.EVERYONE, "Every child can walk to school");
        var statement = say(resident("Amina"), "statement", Circle.EVERYONE, "Close Mill Road at school time");
        var answer = say(official("Ines"), "answer", Circle.EVERYONE, "We try it for **two weeks**");
        var promise = say(official("Ines"), "commitment", Circle.EVERYONE, "Publish every number");
        Reader.SYSTEM.runs(() -> {
            trace.link(statement.value(), Link.Kind.BELONGS_TO, purpose.value());
            trace.link(answer.value(), Link.Kind.ANSWERS, statement.value());
            trace.link(answer.value(), Link.Kind.PROMISES, promise.value());
            trace.settle(statement, Fate.ADOPTED, "It is right.", answer.value());
        });

        assertThat(walked(purpose.value())).containsExactly(statement.value(), answer.value());
        assertThat(walked(statement.value())).containsExactly(purpose.value(), answer.value(), promise.value());
        assertThat(walked(promise.value())).containsExactly(answer.value(), statement.value());
        assertThat(pages.get().uri("/trace/{id}", statement.value()))
                .hasStatusOk()
                .bodyText()
                .contains("We try it for two weeks", "Publish every number")
                .doesNotContain("**");
        assertThat(pages.get().uri("/trace/{id}", answer.value())).bodyText().contains("<strong>two weeks</strong>");
        for (var end : List.of(".json", ".csv")) {
            var file = assertThat(pages.get().uri("/trace/" + statement.value() + end))
                    .hasStatusOk()
                    .bodyText();
            for (var id : walked(statement.value())) {
                file.contains(id.toString());
            }
        }
        assertThat(pages.get().uri("/trace/nothing.json")).hasStatus(404);
    }

    private List<UUID> walked(UUID id) {
        var walk = Reader.ANYONE.reads(() -> trace.walk(id)).orElseThrow();
        return Stream.concat(walk.from().steps(), walk.on().steps())
                .map(it -> it.stop().id())
                .toList();
    }

    @Test
    void theLatestFateCountsAndEarlierOnesStay() {
        var statement = say(resident("Amina"), "statement", Circle.EVERYONE, "A bench by the river");
        var first = say(official("Ines"), "answer", Circle.EVERYONE, "No money this year");
        var second = say(official("Ines"), "answer", Circle.EVERYONE, "Now there is");
        Reader.SYSTEM.runs(() -> {
            trace.settle(statement, Fate.NOT_ADOPTED, "No money this year.", first.value());
            trace.settle(statement, Fate.ADOPTED, "The council gave the money.", second.value());
        });

        assertThat(Reader.ANYONE.reads(() -> trace.fateOf(statement.value())).orElseThrow())
                .extracting(FateShown::fate, FateShown::by)
                .containsExactly(Fate.ADOPTED, second.value());
        assertThat(Reader.ANYONE
                        .reads(() -> trace.walk(statement.value()))
                        .orElseThrow()
                        .fates())
                .extracting(FateShown::fate)
                .containsExactly(Fate.ADOPTED, Fate.NOT_ADOPTED);
        assertThat(pages.get().uri("/trace/{id}", statement.value()))
                .hasStatusOk()
                .bodyText()
                .contains("The council gave the money.", "No money this year.", "/contributions/" + second.value());
    }

    @Test
    void whoMayNotReadBothEndsSeesNoThread() {
        var statement = say(resident("Amina"), "statement", Circle.EVERYONE, "The lamp is broken");
        var internal = say(official("Ines"), "answer", TRANSPORT, "zibbernaut: the contractor is late");
        Reader.SYSTEM.runs(() -> {
            trace.link(internal.value(), Link.Kind.ANSWERS, statement.value());
            trace.settle(statement, Fate.ANSWERED, "zibbernaut", internal.value());
        });
        var office = new Reader(null, Set.of(Circle.EVERYONE, TRANSPORT), false);

        assertThat(Reader.ANYONE.reads(() -> trace.to(statement.value()))).isEmpty();
        assertThat(Reader.ANYONE.reads(() -> trace.fatesOf(List.of(statement.value()))))
                .isEmpty();
        assertThat(office.reads(() -> trace.to(statement.value()))).hasSize(1);
        assertThat(office.reads(() -> trace.fateOf(statement.value()))).isPresent();
        assertThat(pages.get().uri("/trace/{id}", statement.value()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("zibbernaut", internal.value().toString());
        assertThat(pages.get().uri("/trace/{id}", internal.value())).hasStatus(404);
    }

    @Test
    void onlyWhoAnswersSettlesByTheAnswer() {
        var amina = resident("Amina");
        var statement = say(amina, "statement", Circle.EVERYONE, "More trees");
        var answer = say(official("Ines"), "answer", Circle.EVERYONE, "Where?");
        var asAmina = new Reader(amina.id().value(), Set.of(Circle.EVERYONE), false);

        assertThatThrownBy(() -> asAmina.runs(() -> trace.settle(statement, Fate.ADOPTED, "I say so", answer.value())))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> asAmina.runs(() -> trace.link(answer.value(), Link.Kind.ANSWERS, statement.value())))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void aFateIsNotRewritten() {
        assertThatThrownBy(() -> Reader.SYSTEM.runs(() -> transaction.executeWithoutResult(
                        _ -> sql.sql("update trace.fate set fate = 'ADOPTED'").update())))
                .hasStackTraceContaining("permission denied");
    }

    private Contribution.Id say(Person author, String kind, String circle, String words) {
        var saying = new Saying(
                new Contribution.Id(NewId.next()),
                kind,
                author.id(),
                null,
                circle,
                "en",
                Contribution.State.SHOWN,
                words);
        return Reader.SYSTEM.reads(() -> contributions.say(saying)).id();
    }

    private Person resident(String name) {
        return Reader.SYSTEM.reads(() -> people.arrive(name + UUID.randomUUID() + "@example.org", name));
    }

    private Person official(String name) {
        var person = resident(name);
        Reader.SYSTEM.runs(() -> {
            people.office(TRANSPORT, "Transport & Mobility");
            people.give(person.id(), Hat.Kind.OFFICE, TRANSPORT, "Transport & Mobility");
        });
        return person;
    }
}
