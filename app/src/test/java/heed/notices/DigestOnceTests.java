package heed.notices;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.DatabaseAddress;
import heed.database.Reader;
import heed.trace.Fate;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Notices by mail come once, whoever sends them, and end by one press.
@HeedTest
class DigestOnceTests extends MailedTown {

    static final int NODES = 8;

    @Autowired
    DatabaseAddress address;

    @Test
    void oneIsAskedOnThePageAndEndsItByOnePressWithoutSigningIn() throws Exception {
        assertThat(pages.get().uri("/me/notices").with(amina.signedIn()))
                .bodyText()
                .contains("Each morning at seven", "value=\"none\" checked");
        assertThat(pages.post().uri("/me/notices/mail").param("pace", "daily").with(amina.signedIn()))
                .hasStatus3xxRedirection();
        answered(Fate.NOT_ADOPTED);
        morning(1);
        var link = mails(amina).getFirst().getHeader("List-Unsubscribe", null);
        var path = link.substring(1 + HERE.length(), link.length() - 1);

        assertThat(pages.get().uri(path)).hasStatusOk().bodyText().contains("End them now");
        assertThat(pace()).as("looking ends nothing").isEqualTo(Pace.DAILY);
        for (int i = 0; i < 2; i++) {
            assertThat(pages.post().uri(path).param("List-Unsubscribe", "One-Click"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("No more mails come.");
            assertThat(pace()).isEqualTo(Pace.NONE);
        }
        answered(Fate.CHANGED_MIND);
        morning(2);
        assertThat(mails(amina)).hasSize(1);
    }

    @Test
    void aLinkThatWasChangedEndsNothing() {
        choose(amina, Pace.DAILY);
        var mailing =
                Reader.SYSTEM
                        .reads(() -> mailings.due(Pace.DAILY, Instant.parse("2099-01-01T00:00:00Z"), 1000))
                        .stream()
                        .filter(it -> it.person().equals(amina.person().id().value()))
                        .findFirst()
                        .orElseThrow();
        var token = Reader.SYSTEM.reads(() -> mailings.token(mailing));

        for (int at : new int[] {0, 21, 40, 60}) {
            var letter = token.charAt(at) == 'A' ? 'B' : 'A';
            var forged = token.substring(0, at) + letter + token.substring(at + 1);
            assertThat(pages.post().uri("/mail/end/" + forged)).hasStatus(404);
        }
        assertThat(pages.post().uri("/mail/end/" + token.substring(0, 22))).hasStatus(404);
        assertThat(pace()).isEqualTo(Pace.DAILY);
    }

    @Test
    void ofTwoAccountsThatBecomeOneTheOneThatStaysChooses() {
        var twin = hall.resident("Amina H.");
        choose(twin, Pace.WEEKLY);
        Reader.SYSTEM.runs(
                () -> standings.join(twin.person().id(), amina.person().id()));
        assertThat(pace()).isEqualTo(Pace.WEEKLY);

        var other = hall.resident("Amina Had.");
        choose(other, Pace.DAILY);
        Reader.SYSTEM.runs(
                () -> standings.join(other.person().id(), amina.person().id()));
        assertThat(pace()).isEqualTo(Pace.WEEKLY);
    }

    @Test
    void howeverManyNodesRunOneMailGoesOut() throws Exception {
        choose(amina, Pace.DAILY);
        answered(Fate.ADOPTED);
        var moment = moment(1);
        together(() -> {
            digests.run(moment);
            return true;
        });

        assertThat(mails(amina)).hasSize(1);
    }

    /// The mutant looks whether the moment is taken on, then takes it on; and no policy binds it.
    @Test
    void theMutantThatLooksBeforeItClaimsWritesSeveral() throws Exception {
        choose(amina, Pace.DAILY);
        int most = 0;
        for (int trial = 1; trial < 20 && most < 2; trial++) {
            var moment = moment(trial);
            most = Math.max(most, together(() -> looksThenClaims(moment)));
        }
        assertThat(most).as("the check must be able to fail").isGreaterThan(1);
    }

    private boolean looksThenClaims(Instant moment) throws SQLException {
        var owner = address.owner();
        try (var connection = DriverManager.getConnection(address.url(), owner.user(), owner.password());
                var look = connection.prepareStatement("select claimed < ? from notices.mailing where person = ?");
                var write = connection.prepareStatement("update notices.mailing set claimed = ? where person = ?")) {
            look.setTimestamp(1, Timestamp.from(moment));
            look.setObject(2, amina.person().id().value());
            try (var found = look.executeQuery()) {
                if (!found.next() || !found.getBoolean(1)) {
                    return false;
                }
            }
            write.setTimestamp(1, Timestamp.from(moment));
            write.setObject(2, amina.person().id().value());
            return write.executeUpdate() == 1;
        }
    }

    private static int together(Callable<Boolean> act) throws Exception {
        var start = new CyclicBarrier(NODES);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < NODES; i++) {
                all.add(() -> {
                    start.await();
                    return act.call();
                });
            }
            int done = 0;
            for (var each : threads.invokeAll(all)) {
                done += each.get() ? 1 : 0;
            }
            return done;
        }
    }
}
