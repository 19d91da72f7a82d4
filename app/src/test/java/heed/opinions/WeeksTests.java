package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.People;
import heed.purposes.Purposes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// What is kept of the map week by week. Votes are given on known days, and the clock is a hand's.
@HeedTest
class WeeksTests {

    private static final int STATEMENTS = 24;
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    MockMvcTester pages;

    @Autowired
    Opinions opinions;

    @Autowired
    Purposes purposes;

    @Autowired
    People people;

    @Autowired
    Maps maps;

    @Autowired
    MapTable votes;

    @Autowired
    StatementTable statements;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @Autowired
    JdbcTemplate template;

    final Hand hand = new Hand();
    final List<Ballot> ballots = new ArrayList<>();
    final Random random = new Random(7);
    Consulted town;
    int voters;

    @BeforeEach
    void consult() {
        town = Consulted.with(purposes, opinions, people, STATEMENTS);
        hand.turn(Duration.between(hand.instant(), monday(30)));
    }

    @Test
    void eachWeekHasTheVotesThatCountedAtItsEnd() {
        come(40, 0);
        come(30, 1);
        change(0, 2, 30);
        cast();
        var kept = kept(town);

        assertThat(kept).extracting(Week::people).containsExactly(40, 70, 70);
        assertThat(kept).extracting(Week::newcomers).containsExactly(40, 30, 0);
        assertThat(kept).extracting(Week::first).containsExactly(MONDAY, MONDAY.plusWeeks(1), MONDAY.plusWeeks(2));
        assertThat(kept).allMatch(it -> it.groups().size() == 2 && it.late());
        assertThat(share(kept.get(0))).as("before they changed their mind").isGreaterThan(90);
        assertThat(share(kept.get(2))).as("after").isLessThan(70);
        assertThat(share(mutant(new ByVotesOfNow(sql, template)).getFirst()))
                .as("mutant that looks at the votes of today")
                .isLessThan(90);
    }

    @Test
    void whatAWeekWasDoesNotDependOnWhenItIsRead() {
        come(40, 0);
        come(20, 1);
        cast();
        var before = written(weeks(table(), Week.FEW));
        var restarted = written(weeks(new WeekTable(sql, template), Week.FEW));
        assertThat(restarted).as("same bytes after a restart").isEqualTo(before).hasSize(2);

        come(30, 1);
        cast();
        assertThat(written(weeks(table(), Week.FEW)))
                .as("late votes change no week")
                .isEqualTo(before);
        assertThat(mutant(new WeekTable(sql, template)).getLast().people())
                .as("mutant that counts again")
                .isEqualTo(90);
    }

    @Test
    void theSameVotesGiveTheSameWeeksInAnyOrder() {
        come(40, 0);
        come(20, 1);
        cast();
        var one = mutant(table());
        var other = Consulted.with(purposes, opinions, people, STATEMENTS);
        town = other;
        java.util.Collections.shuffle(ballots, new Random(3));
        number(0, voters);
        Reader.SYSTEM.runs(() -> opinions.castAll(other.purpose(), ballots));
        assertThat(mutant(table())).isEqualTo(one);
    }

    @Test
    void aWeekOfFewVotersCountsWithTheNext() {
        come(40, 0);
        come(3, 1);
        come(2, 2);
        come(4, 3);
        cast();
        var kept = kept(town);

        assertThat(kept).extracting(Week::people).containsExactly(40, 45);
        assertThat(kept.getLast().first()).isEqualTo(MONDAY.plusWeeks(2));
        var mutant = weeks(new WeekTable(sql, template), 1);
        var again = mutantWeeks(mutant);
        assertThat(again)
                .as("mutant that keeps each week tells what three people did")
                .extracting(Week::people)
                .containsExactly(40, 43, 45, 49);
    }

    @Test
    void nothingOfAPersonIsKept() {
        come(40, 0);
        cast();
        kept(town);
        var made = written(weeks(table(), Week.FEW)).getFirst();
        for (var it : people()) {
            assertThat(made).doesNotContain(it.toString());
        }
        var week = Reader.SYSTEM
                .reads(() -> weeks(table(), Week.FEW).of(town.purpose()))
                .getFirst();
        assertThat(week.density().people()).allMatch(it -> it % Week.FEW == 0);
        assertThat(week.groups()).allMatch(it -> it.size() >= Week.FEW);
        assertThat(made).doesNotContain(town.statements().getFirst().words());
    }

    @Test
    void thePageSaysInWordsWhatTheWeekChanged() throws Exception {
        assertThat(page("/map/weeks")).contains("No week is kept yet");
        come(40, 0);
        come(30, 1);
        cast();
        kept(town);

        var last = page("/map/weeks");
        assertThat(last)
                .contains("By its end 70 people had voted.", "30 of them voted for the first time", "Group A grew from")
                .contains("max=\"2\"", "value=\"2\"", "after the week was over, from the log of votes");
        assertThat(page("/map/weeks?week=2026-03-02")).contains("By its end 40 people had voted.");
        assertThat(page("/map/weeks?n=1")).contains("By its end 40 people had voted.");
        assertThat(page("/map/weeks?n=99")).contains("By its end 70 people had voted.");
        assertThat(page("/map/weeks.csv")).contains("2026-03-02", ",70,30,");
        assertThat(page("/weekly-statements.csv")).contains("2026-03-09,0,");
        assertThat(pages.get().uri("/purposes/" + town.slug() + "/map/weeks?week=2026-03-03"))
                .hasStatus(404);
    }

    @Test
    void whatIsHiddenLaterIsShownInNoWeek() throws Exception {
        come(40, 0);
        cast();
        kept(town);
        var gone = town.statements().getFirst();
        assertThat(page("/weekly-statements.csv")).contains(gone.words());
        Reader.SYSTEM.runs(
                () -> opinions.hide(gone.id(), "It names somebody.", town.ines().officialHat()));
        assertThat(page("/weekly-statements.csv")).doesNotContain(gone.words());
        assertThat(page("/map/weeks")).doesNotContain(gone.words());
    }

    /// How many of a hundred of the first group agreed with the first statement, which all share at first.
    private static int share(Week week) {
        return week.said().getFirst().agree().stream().mapToInt(it -> it).max().orElseThrow();
    }

    /// Reads the votes that count now, whatever the week.
    private static final class ByVotesOfNow extends WeekTable {

        ByVotesOfNow(JdbcClient sql, JdbcTemplate template) {
            super(sql, template);
        }

        @Override
        MapTable.Cells cells(UUID consultation, Instant until) {
            return super.cells(consultation, Instant.parse("2100-01-01T00:00:00Z"));
        }
    }

    private WeekTable table() {
        return new WeekTable(sql, template);
    }

    private Weeks weeks(WeekTable table, int few) {
        return new Weeks(table, votes, statements, maps, transaction, hand, few);
    }

    private List<Week> kept(Consulted of) {
        maps.now(of.purpose());
        var weeks = weeks(table(), Week.FEW);
        weeks.follow();
        return Reader.SYSTEM.reads(() -> weeks.of(of.purpose()));
    }

    private List<String> written(Weeks weeks) {
        maps.now(town.purpose());
        weeks.follow();
        return Reader.SYSTEM.reads(() -> Objects.requireNonNull(
                transaction.execute(_ -> table().of(town.purpose().value()))));
    }

    /// As [#mutantWeeks], with the usual few.
    private List<Week> mutant(WeekTable table) {
        return mutantWeeks(weeks(table, Week.FEW));
    }

    /// All weeks counted as for the first time, by rules that may be broken.
    private List<Week> mutantWeeks(Weeks weeks) {
        maps.now(town.purpose());
        return Reader.SYSTEM.reads(() -> weeks.counted(town.purpose()));
    }

    private List<UUID> people() {
        return Reader.SYSTEM.reads(() ->
                Objects.requireNonNull(transaction.execute(_ -> opinions.participants(town.purpose()).stream()
                        .map(it -> it.person().value())
                        .toList())));
    }

    private static Instant monday(int week) {
        return MONDAY.plusWeeks(week).atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    /// So many people of two camps who come in a week; all agree with the first statement.
    private void come(int many, int week) {
        number(voters, voters + many);
        for (int p = voters; p < voters + many; p++) {
            for (int s = 0; s < STATEMENTS; s++) {
                int side = p % 2 == s % 2 ? 1 : -1;
                int value = s == 0 ? 1 : random.nextInt(4) == 0 ? -side : side;
                ballots.add(new Ballot(s, p, value, monday(week).plusSeconds(3_000L * (p - voters) + 7L * s)));
            }
        }
        voters += many;
    }

    private void change(int statement, int week, int many) {
        for (int p = 0; p < many; p++) {
            ballots.add(new Ballot(statement, p, -1, monday(week).plusSeconds(60L * p)));
        }
    }

    private void number(int from, int to) {
        var purpose = town.purpose();
        Reader.SYSTEM.runs(() -> opinions.number(
                purpose,
                IntStream.range(from, to)
                        .mapToObj(p ->
                                new Numbered(p, people.anonymous("Voter " + p).id()))
                        .toList()));
    }

    /// Casts what has not been cast.
    private void cast() {
        var log = Reader.SYSTEM.reads(() -> opinions.log(town.purpose())).size();
        Reader.SYSTEM.runs(() -> opinions.castAll(town.purpose(), ballots.subList(log, ballots.size())));
    }

    private String page(String path) throws Exception {
        var result = pages.get().uri("/purposes/" + town.slug() + path).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }
}
