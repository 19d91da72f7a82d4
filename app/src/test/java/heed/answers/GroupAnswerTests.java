package heed.answers;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.answers.MillRoad.Official;
import heed.database.Reader;
import heed.opinions.Ballot;
import heed.opinions.Maps;
import heed.opinions.Numbered;
import heed.opinions.Opinions;
import heed.opinions.Received;
import heed.opinions.Received.Concern;
import heed.people.Circle;
import heed.purposes.Purpose;
import heed.trace.Fate;
import heed.trace.Trace;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A street where half want cars out and half want them in.
@HeedTest
class GroupAnswerTests {

    private static final int HALF = 30;
    private static final int STATEMENTS = 8;

    @Autowired
    MillRoad street;

    @Autowired
    Opinions opinions;

    @Autowired
    Maps maps;

    @Autowired
    Received received;

    @Autowired
    Trace trace;

    @Autowired
    MockMvcTester pages;

    Official ines;
    Purpose purpose;
    List<Concern> groups;

    @BeforeEach
    void twoGroups() {
        ines = street.ines();
        purpose = street.purpose(ines, Circle.EVERYONE);
        IntStream.range(0, STATEMENTS)
                .forEach(
                        n -> street.statement(purpose, (n % 2 == 0 ? "Cars out of street " : "Cars into street ") + n));
        Reader.SYSTEM.runs(() -> {
            var people = street.people().anonymous(2 * HALF, n -> "Participant " + n);
            opinions.number(
                    purpose.id(),
                    IntStream.range(0, 2 * HALF)
                            .mapToObj(n -> new Numbered(n, people.get(n).id()))
                            .toList());
            opinions.castAll(
                    purpose.id(),
                    IntStream.range(0, 2 * HALF * STATEMENTS)
                            .mapToObj(n -> ballot(n / STATEMENTS, n % STATEMENTS))
                            .toList());
            maps.now(purpose.id());
        });
        groups = Reader.ANYONE.reads(() -> received.groups(purpose.id()));
        assertThat(groups).hasSizeGreaterThan(1);
    }

    /// Now and then somebody passes, so that the people of a group are not all the same.
    private static Ballot ballot(int person, int statement) {
        boolean out = person < HALF;
        int value = (person + 3 * statement) % 7 == 0 ? 0 : out == (statement % 2 == 0) ? 1 : -1;
        return new Ballot(statement, person, value, MillRoad.AT);
    }

    @Test
    void anAnswerToAGroupSettlesWhatTheGroupWants() {
        var group = groups.getFirst();
        assertThat(group.wants()).isNotEmpty();

        assertThat(pages.post()
                        .uri(purpose.path() + "/answers")
                        .param("group", group.letter())
                        .param("known-" + group.letter(), known(group))
                        .param("fate", "ADOPTED")
                        .param("reason", "You are thirty.")
                        .param("words", "We close it.")
                        .param("promise", "Two gates")
                        .param("due", "2060-01-31")
                        .with(ines.signedIn()))
                .hasStatus3xxRedirection();

        var answer =
                Reader.ANYONE.reads(() -> street.answers().of(purpose.id())).getFirst();
        assertThat(answer.groups()).containsExactly(new Answer.Group(group.letter(), group.people()));
        assertThat(answer.people()).isEqualTo(agreeing(group));
        for (var wanted : group.wants()) {
            assertThat(Reader.ANYONE.reads(() -> trace.fateOf(wanted.id().value())))
                    .hasValueSatisfying(it -> assertThat(it.fate()).isEqualTo(Fate.ADOPTED));
        }
        assertThat(pages.get()
                        .uri("/trace/{id}", answer.commitments().getFirst().id().value()))
                .bodyText()
                .contains("This came from " + agreeing(group) + " people who agree");
        assertThat(pages.get().uri("/trace/" + group.wants().getFirst().id().value() + ".csv"))
                .bodyText()
                .contains("adopted");
    }

    /// Otherwise the official would answer people they did not read.
    @Test
    void aGroupThatChangedWhileOneWroteIsLookedAtAgain() {
        var group = groups.getFirst();

        assertThat(pages.post()
                        .uri(purpose.path() + "/answers")
                        .param("group", group.letter())
                        .param("known-" + group.letter(), "9999")
                        .param("fate", "ADOPTED")
                        .param("reason", "You are thirty.")
                        .param("words", "We close it.")
                        .param("next", "The council reads it")
                        .param("next-on", "2060-01-31")
                        .with(ines.signedIn()))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#whom\"", "We close it.", "The council reads it");
        assertThat(Reader.ANYONE.reads(() -> street.answers().of(purpose.id()))).isEmpty();
    }

    /// Counted anew, person by person.
    private static int agreeing(Concern group) {
        return (int) IntStream.range(0, 2 * HALF)
                .filter(person -> group.wants().stream()
                        .anyMatch(it -> ballot(person, it.number()).value() == 1))
                .count();
    }

    private static String known(Concern group) {
        return new Whom.Group(group, true).known();
    }
}
