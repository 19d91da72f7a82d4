package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.opinions.Votables.Asked;
import heed.people.Circle;
import heed.people.People;
import heed.purposes.Purposes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Those who vote at the same moment share one look, and each still reads as themselves.
@HeedTest
class VotablesTests {

    private static final Set<String> OUTSIDE = Set.of(Circle.EVERYONE);

    @Autowired
    Opinions opinions;

    @Autowired
    Purposes purposes;

    @Autowired
    People people;

    @Autowired
    Votables votables;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    Consulted office;

    @BeforeEach
    void consult() {
        office = Consulted.with(purposes, opinions, people, 1, "office:transport");
    }

    @Test
    void thoseWhoAskTogetherEachReadAsThemselves() {
        assertThat(foundByOutsiders(votables::find)).isZero();
    }

    /// The mutant looks once for all, as a reader of all their circles.
    @Test
    void theMutantThatLooksOnceForAllLeaks() {
        assertThat(foundByOutsiders(asked -> {
                    var all =
                            asked.stream().flatMap(it -> it.circles().stream()).collect(Collectors.toSet());
                    return votables.find(asked.stream()
                            .map(it -> new Asked(all, it.statement()))
                            .toList());
                }))
                .as("the check must be able to fail")
                .isPositive();
    }

    @Test
    void anOutsidersVoteIsNotWritten() {
        var statement = office.statements().getFirst();
        var rashid = Reader.SYSTEM.reads(() -> people.anonymous("Rashid"));

        assertThat(Reader.ANYONE.reads(() -> opinions.vote(rashid.id(), statement.id(), Vote.AGREE)))
                .isInstanceOf(Opinions.Voting.Unknown.class);
        assertThat(Reader.SYSTEM.reads(() -> opinions.log(office.purpose()))).isEmpty();
    }

    @Test
    void whatOneSaidOneselfTakesOnesVoteWhateverCircleOneLeft() {
        var statement = office.statements().getFirst();
        var ines = office.ines().me();
        var left = new Reader(ines.id().value(), OUTSIDE, false);

        assertThat(left.reads(() -> opinions.vote(ines.id(), statement.id(), Vote.PASS)))
                .isEqualTo(new Opinions.Voting.Done("/purposes/" + office.slug()));
        assertThat(Reader.SYSTEM.reads(() -> opinions.log(office.purpose()))).hasSize(1);
    }

    @Test
    void aDecidedConsultationTakesNoVotes() {
        var town = Consulted.with(purposes, opinions, people, 1);
        var id = town.statements().getFirst().id();
        var rashid = Reader.SYSTEM.reads(() -> people.anonymous("Rashid"));
        Reader.SYSTEM.runs(() -> transaction.executeWithoutResult(_ -> {
            sql.sql("""
                            insert into purposes.closing (purpose, heard, decided, next, next_on, by, hat, at)
                            values (:purpose, 'Much', 'It is done', 'We look again', current_date, :by, :hat, now())
                            """)
                    .param("purpose", town.purpose().value())
                    .param("by", town.ines().me().id().value())
                    .param("hat", town.ines().officialHat().id().value())
                    .update();
            sql.sql("update purposes.purpose set state = 'DECIDED' where id = :id")
                    .param("id", town.purpose().value())
                    .update();
        }));

        assertThat(Reader.ANYONE.reads(() -> opinions.vote(rashid.id(), id, Vote.AGREE)))
                .isInstanceOf(Opinions.Voting.Closed.class);
        assertThat(Reader.SYSTEM.reads(() -> opinions.log(town.purpose()))).isEmpty();
    }

    /// How many outsiders find the office's statement in a lot with officials.
    private long foundByOutsiders(Function<List<Asked>, List<Optional<Votable>>> way) {
        var id = office.statements().getFirst().id().value();
        var official = office.ines().circles();
        var found = way.apply(List.of(
                new Asked(OUTSIDE, id), new Asked(official, id), new Asked(OUTSIDE, id), new Asked(official, id)));
        assertThat(found.get(1)).as("officials find it").isPresent();
        assertThat(found.get(3)).isPresent();
        return found.stream().filter(Optional::isPresent).count() - 2;
    }
}
