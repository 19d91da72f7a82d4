package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Changes;
import heed.database.Reader;
import heed.people.People;
import heed.purposes.Purposes;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A slow maker of an old map is overtaken by the maker of a newer one.
@HeedTest
class NewestMapTests {

    @Autowired
    Opinions opinions;

    @Autowired
    JdbcClient sql;

    @Autowired
    JdbcTemplate template;

    @Autowired
    StatementTable statements;

    @Autowired
    ExposureTable exposures;

    @Autowired
    Purposes purposes;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anOlderMapNeverTakesThePlaceOfANewer() throws Exception {
        var town = Consulted.with(purposes, opinions, people, 1);
        Set<UUID> towns = ConcurrentHashMap.newKeySet();
        towns.add(town.purpose().value());
        var read = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var first = new AtomicBoolean(true);
        var kept = OwnTables.keeping(sql, template);
        var usual = Pace.USUAL;
        var maps = new Maps(
                OwnTables.following(sql, towns),
                statements,
                new Late(sql, template, kept),
                exposures,
                transaction,
                new Hand(),
                new Pace(Duration.ZERO, usual.seldom(), usual.many(), usual.idle(), usual.threads(), matter -> {
                    if (first.getAndSet(false)) {
                        read.countDown();
                        await(go);
                    }
                    return Drawing.of(matter);
                }));
        maps.follow();
        assertThat(read.await(20, TimeUnit.SECONDS)).isTrue();
        vote(town);
        assertThat(maps.now(town.purpose()).participants()).hasSize(1);
        go.countDown();
        maps.rest();

        assertThat(maps.of(town.purpose()).orElseThrow().participants())
                .as("the newer one stays; a mutant that shows whatever was finished last shows nobody")
                .hasSize(1);
    }

    /// What is kept is never read back, so what is shown is what the makers showed.
    private static final class Late extends MapTable {

        private final MapTable kept;

        Late(JdbcClient sql, JdbcTemplate template, MapTable kept) {
            super(sql, template, new Changes());
            this.kept = kept;
        }

        @Override
        java.util.Optional<byte[]> newer(UUID consultation, java.time.Instant than) {
            return java.util.Optional.empty();
        }

        @Override
        boolean keep(UUID consultation, java.time.Instant of, byte[] made) {
            return kept.keep(consultation, of, made);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void vote(Consulted where) {
        var person = Reader.SYSTEM.reads(() -> people.anonymous("Voter"));
        Reader.ANYONE.reads(
                () -> opinions.vote(person.id(), where.statements().getFirst().id(), Vote.AGREE));
    }
}
