package heed.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.HeedTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HeedTest
class ReaderTests {

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aTransactionKnowsWhoReads() {
        var amina = new Reader(NewId.next(), Set.of("everyone", "office:transport"), false);
        assertThat(amina.reads(() -> ask("select database.reader()::text"))).isEqualTo(String.valueOf(amina.person()));
        assertThat(amina.reads(() -> ask("select database.reads('office:transport')::text")))
                .isEqualTo("true");
        assertThat(amina.reads(() -> ask("select database.reads('staff')::text")))
                .isEqualTo("false");
        assertThat(amina.reads(() -> ask("select database.is_system()::text"))).isEqualTo("false");
    }

    @Test
    void whoStatesNoReaderSeesNothing() {
        assertThat(ask("select database.reads('everyone')::text")).isEqualTo("false");
        assertThat(ask("select coalesce(database.reader()::text, 'nobody')")).isEqualTo("nobody");
    }

    @Test
    void theSystemReadsEveryCircle() {
        assertThat(Reader.SYSTEM.reads(() -> ask("select database.reads('office:any')::text")))
                .isEqualTo("true");
    }

    @Test
    void theNextTransactionOnTheConnectionForgetsTheReader() {
        for (var i = 0; i < 40; i++) {
            Reader.SYSTEM.reads(() -> ask("select database.is_system()::text"));
            assertThat(ask("select database.is_system()::text")).isEqualTo("false");
        }
    }

    @Test
    void outsideATransactionNobodyReads() {
        var seen = Reader.SYSTEM.reads(() -> sql.sql("select database.reads('everyone')::text")
                .query(String.class)
                .single());
        assertThat(seen).isEqualTo("false");
    }

    @Test
    void aCircleCannotSmuggleInAnother() {
        assertThatThrownBy(() -> new Reader(null, Set.of("everyone,staff"), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String ask(String question) {
        var answer = new TransactionTemplate(transactions)
                .execute(status -> sql.sql(question).query(String.class).single());
        return String.valueOf(answer);
    }
}
