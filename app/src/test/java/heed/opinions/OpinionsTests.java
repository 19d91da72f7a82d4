package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.contributions.Saying;
import heed.database.NewId;
import heed.database.Reader;
import heed.people.People;
import heed.people.Person;
import heed.purposes.Purposes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@HeedTest
class OpinionsTests {

    @Autowired
    Opinions opinions;

    @Autowired
    OpinionTable table;

    @Autowired
    StatementTable statements;

    @Autowired
    MapTable kept;

    @Autowired
    ExposureTable exposures;

    @Autowired
    Contributions contributions;

    @Autowired
    Purposes purposes;

    @Autowired
    People people;

    @Autowired
    Maps maps;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatIsTakenInKeepsItsNumbersTimesAndLatestVotes() {
        var town = Consulted.with(purposes, opinions, people, 0);
        var at = Instant.parse("2019-05-04T10:00:00Z");
        Reader.SYSTEM.runs(() -> {
            opinions.number(
                    town.purpose(),
                    List.of(new Numbered(7, people.anonymous("Participant 7").id())));
            opinions.addAll(
                    town.purpose(),
                    List.of(
                            new NumberedStatement(said(town, "Plant trees"), 3, 1, false, true),
                            new NumberedStatement(said(town, "This form is too long"), 9, -1, true, false)));
            opinions.castAll(
                    town.purpose(),
                    List.of(
                            new Ballot(3, 7, 1, at),
                            new Ballot(3, 7, -1, at.plusSeconds(60)),
                            new Ballot(9, 7, 0, at.plusSeconds(90))));
        });

        assertThat(Reader.SYSTEM.reads(() -> opinions.log(town.purpose()))).hasSize(3);
        assertThat(Reader.SYSTEM.reads(() -> opinions.votes(town.purpose())))
                .containsExactly(new Ballot(3, 7, -1, at.plusSeconds(60)), new Ballot(9, 7, 0, at.plusSeconds(90)));
        assertThat(Reader.SYSTEM.reads(() -> opinions.statements(town.purpose())))
                .extracting(Statement::number, Statement::moderated, Statement::meta, Statement::seed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, 1, false, true),
                        org.assertj.core.groups.Tuple.tuple(9, -1, true, false));
    }

    @Test
    void anOlderVoteThatComesLateChangesNothing() {
        var town = Consulted.with(purposes, opinions, people, 1);
        var rashid = person();
        Reader.ANYONE.reads(
                () -> opinions.vote(rashid.id(), town.statements().getFirst().id(), Vote.AGREE));

        Reader.SYSTEM.runs(() -> opinions.castAll(town.purpose(), List.of(new Ballot(0, 0, -1, Instant.EPOCH))));

        assertThat(Reader.SYSTEM.reads(() -> opinions.votesOf(town.purpose(), rashid.id())))
                .isEqualTo(Map.of(0, Vote.AGREE));
    }

    @Test
    void aHiddenStatementLeavesTheMapAndComesBackWithItsVotes() {
        var town = Consulted.with(purposes, opinions, people, 12);
        camps(town);
        int column = maps.now(town.purpose()).column(4);

        Reader.SYSTEM.runs(() -> opinions.hide(
                town.statements().get(4).id(), "Names a neighbour", town.ines().officialHat()));
        assertThat(maps.now(town.purpose()).map().mean()[column]).isZero();
        Reader.SYSTEM.runs(() -> opinions.show(town.statements().get(4).id()));
        assertThat(maps.now(town.purpose()).map().votes().seen()[0][column]).isPositive();
    }

    @Test
    void theSameStatementSentByManyAtOnceIsAddedOnce() throws Exception {
        var town = Consulted.with(purposes, opinions, people, 1);
        var purpose = Reader.SYSTEM.reads(() -> purposes.at(town.slug()));
        try (var sending = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = java.util.stream.IntStream.range(0, 12)
                    .mapToObj(_ -> sending.submit(() -> Reader.SYSTEM.reads(
                            () -> opinions.add(purpose, town.ines(), "A bench at every second stop", "en", true))))
                    .toList();
            var added = 0;
            for (var one : sent) {
                added += one.get() instanceof Opinions.Adding.Done ? 1 : 0;
            }
            assertThat(added).isOne();
        }
        assertThat(Reader.SYSTEM.reads(() -> opinions.statements(town.purpose())))
                .hasSize(2);
    }

    @Test
    void aRestartShowsTheSameMapWithoutMakingIt() {
        var town = Consulted.with(purposes, opinions, people, 12);
        camps(town);
        var before = maps.now(town.purpose());

        var after = new Maps(table, statements, kept, exposures, transaction, java.time.Clock.systemUTC())
                .now(town.purpose());

        assertThat(after).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void lettersAndSidesStayWhenMoreVotesCome() {
        var town = Consulted.with(purposes, opinions, people, 12);
        camps(town);
        var before = maps.now(town.purpose());
        camps(town);
        var after = maps.now(town.purpose());

        assertThat(after.map().groups()).isEqualTo(before.map().groups());
        assertThat(java.util.Arrays.copyOf(after.map().group(), before.map().group().length))
                .isEqualTo(before.map().group());
        assertThat(Math.signum(after.map().x()[0]))
                .isEqualTo(Math.signum(before.map().x()[0]));
    }

    @Test
    void onesPlaceByTheLatestVotesIsWhereTheMapShowsIt() {
        var town = Consulted.with(purposes, opinions, people, 12);
        camps(town);
        var shown = maps.now(town.purpose());
        for (int participant = 0; participant < 40; participant++) {
            var place = java.util.Objects.requireNonNull(shown.place(votes(town, participant)));
            assertThat(place.x()).isEqualTo(shown.map().x()[shown.row(participant)]);
            assertThat(place.y()).isEqualTo(shown.map().y()[shown.row(participant)]);
        }
        assertThat(shown.place(Map.of())).isNull();
    }

    @Test
    void aChangedVoteMovesOnesPlaceAtOnceAndSaysWhy() {
        var town = Consulted.with(purposes, opinions, people, 12);
        camps(town);
        var shown = maps.now(town.purpose());
        var statements = Reader.SYSTEM.reads(() -> opinions.statements(town.purpose()));
        var before = votes(town, 0);
        var after = new java.util.HashMap<>(before);
        for (int number = 0; number < 10; number++) {
            after.put(number, before.get(number) == Vote.AGREE ? Vote.DISAGREE : Vote.AGREE);
        }
        var frame = Frame.around(shown.map().x(), shown.map().y());
        var byColumn = statements.stream()
                .collect(java.util.stream.Collectors.toMap(it -> shown.column(it.number()), it -> it));
        var was = you(shown, byColumn, before, frame);
        var is = you(shown, byColumn, after, frame);

        assertThat(is.at()).isNotEqualTo(was.at());
        assertThat(was.likely()).isGreaterThan(0.9);
        assertThat(is.likely()).as("no longer likely in the old group").isLessThan(0.5);
        assertThat(is.because()).hasSize(3).allSatisfy(it -> {
            assertThat(it.statement().number())
                    .as("what all love tells nothing")
                    .isLessThan(10);
            assertThat(it.vote()).isEqualTo(after.get(it.statement().number()));
        });
        assertThat(is.telling()).as("all is answered").isEmpty();
        var half = new java.util.HashMap<>(before);
        half.keySet().removeIf(number -> number % 2 == 0);
        assertThat(you(shown, byColumn, half, frame).telling())
                .hasSize(3)
                .allSatisfy(it -> assertThat(half).doesNotContainKey(it.number()));
    }

    private static You you(MapShown shown, Map<Integer, Statement> byColumn, Map<Integer, Vote> votes, Frame frame) {
        var found = java.util.Objects.requireNonNull(You.found(shown, byColumn.keySet(), new MapView.Mine(0, votes)));
        return You.of(shown, found, byColumn, frame);
    }

    private Map<Integer, Vote> votes(Consulted town, int participant) {
        return Reader.SYSTEM.reads(() -> opinions.votes(town.purpose())).stream()
                .filter(it -> it.participant() == participant)
                .collect(java.util.stream.Collectors.toMap(Ballot::statement, it -> Vote.of(it.value())));
    }

    /// Forty people in two camps: each loves half of ten statements; all love the last two.
    private void camps(Consulted town) {
        var random = new Random(7);
        for (int i = 0; i < 40; i++) {
            var voter = person();
            for (var statement : town.statements()) {
                boolean likes = statement.number() >= 10 || (statement.number() < 5) == (i < 20);
                var vote = likes != (random.nextInt(20) == 0) ? Vote.AGREE : Vote.DISAGREE;
                Reader.ANYONE.reads(() -> opinions.vote(voter.id(), statement.id(), vote));
            }
        }
    }

    private Person person() {
        return Reader.SYSTEM.reads(() -> people.anonymous("Voter"));
    }

    private Statement.Id said(Consulted town, String words) {
        var id = NewId.next();
        contributions.say(new Saying(
                new Contribution.Id(id),
                Opinions.KIND,
                town.ines().me().id(),
                null,
                "everyone",
                "en",
                Contribution.State.SHOWN,
                words));
        return new Statement.Id(id);
    }
}
