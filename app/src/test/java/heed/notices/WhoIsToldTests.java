package heed.notices;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.DatabaseAddress;
import heed.database.Reader;
import heed.opinions.Vote;
import heed.people.Circle;
import heed.people.Rung;
import heed.people.Visitor;
import heed.trace.Fate;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Notices of people who came as guests, who had two accounts, and of what is kept to an office; page by page.
@HeedTest
class WhoIsToldTests extends ToldTown {

    @Autowired
    NoticeTable table;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DatabaseAddress address;

    @Test
    void whatHappenedWhileSomebodyWasAGuestIsToldOnceTheyConfirm() {
        var guest = Reader.SYSTEM.reads(standings::guest);
        var visitor = new Visitor(guest, null, Set.of(Circle.EVERYONE), Rung.GUEST, false);
        visitor.reader().reads(() -> opinions.vote(guest.id(), crossing, Vote.AGREE));
        answered(Fate.ADOPTED);
        Reader.SYSTEM.runs(
                () -> standings.confirm(guest.id(), UUID.randomUUID() + "@riverton.example", "Lena Fischer"));

        assertThat(visitor.reader().reads(() -> notices.of(guest.id(), null, 9)))
                .extracting(Notice::because)
                .containsExactly(Notice.Because.AGREED);
    }

    @Test
    void whatConcernedBothAccountsOfOnePersonIsOneLine() {
        var twin = voted("Amina H.", crossing, Vote.AGREE);
        answered(Fate.ADOPTED);
        addressed(twin.person().id().value());
        Reader.SYSTEM.runs(
                () -> standings.join(twin.person().id(), amina.person().id()));

        assertThat(reasons(amina)).containsExactlyInAnyOrder(Notice.Because.WROTE, Notice.Because.ASKED);
        assertThat(lines(twin)).isEmpty();
    }

    @Test
    void whatIsAddressedToSomebodyIsReadByNobodyElseAndGoesWithThem() {
        addressed(amina.person().id().value());
        assertThat(reasons(amina)).containsExactly(Notice.Because.ASKED);
        assertThat(lines(hall.resident("Somebody Else"))).isEmpty();

        Reader.SYSTEM.runs(() -> standings.erase(amina.person().id(), false));
        assertThat(lines(amina)).isEmpty();
    }

    @Test
    void pageByPageEachLineComesOnceTheNewestFirst() {
        for (int i = 0; i < 7; i++) {
            answered(i % 2 == 0 ? Fate.NOT_ADOPTED : Fate.CHANGED_MIND);
            addressed(amina.person().id().value());
        }
        var all = lines(amina);
        var read = new ArrayList<Notice>();
        UUID before = null;
        do {
            var from = before;
            var page = amina.reader().reads(() -> notices.of(amina.person().id(), from, 4));
            read.addAll(page);
            before = page.isEmpty() ? null : page.getLast().id();
        } while (before != null);

        assertThat(all).hasSize(14);
        assertThat(read).isEqualTo(all);
        assertThat(all)
                .isSortedAccordingTo(java.util.Comparator.comparing(Notice::at).reversed());
    }

    @Test
    void whoLeftTheOfficeIsNotToldWhatItKeepsToItself() throws Exception {
        var outsider = keptToTheOffice();

        assertThat(lines(outsider)).isEmpty();
        assertThat(asked(outsider, "notices.of_reader")).isZero();
    }

    /// The mutant of the function names to each reader what concerns them, whether they may read it or not.
    @Test
    void theMutantThatDoesNotAskWhoMayReadTellsIt() throws Exception {
        var outsider = keptToTheOffice();
        try (var owner = owner();
                var todo = owner.createStatement()) {
            String function;
            try (var found = todo.executeQuery(
                    "select pg_get_functiondef('notices.of_reader(timestamptz, uuid, int)'::regprocedure)")) {
                found.next();
                function = found.getString(1);
            }
            var careless = function.replace("notices.of_reader", "public.mutant_of_reader")
                    .replaceAll("contributions\\.readable_by_reader\\([^)]*\\)", "true");
            assertThat(careless).isNotEqualTo(function);
            todo.execute(careless);
        }

        assertThat(asked(outsider, "public.mutant_of_reader"))
                .as("the check must be able to fail")
                .isPositive();
    }

    /// Somebody who voted in an office, and does not work there any more; it was answered since, and they were asked.
    private heed.asking.Hall.Somebody keptToTheOffice() {
        var office = Objects.requireNonNull(ines.hat().office());
        purpose = purpose(office);
        crossing = said(ines, "A crossing for colleagues");
        var li = hall.official("Li Wen", hall.offices().find(office).orElseThrow());
        li.reader().reads(() -> opinions.vote(li.person().id(), crossing, Vote.AGREE));
        answered(Fate.ADOPTED);
        addressed(li.person().id().value());
        assertThat(li.reader().reads(() -> notices.of(li.person().id(), null, 9)))
                .as("colleagues read it")
                .hasSize(2);
        return li;
    }

    private void addressed(UUID to) {
        var it = new Addressed(
                "verdicts.asks", crossing.value(), "/verdicts", Addressed.Why.ASKED, List.of(to), clock.instant());
        Reader.SYSTEM.runs(() -> transaction.executeWithoutResult(_ -> table.insert(UUID.randomUUID(), it)));
    }

    /// How many lines this function names to somebody who reads what everyone reads.
    private int asked(heed.asking.Hall.Somebody by, String function) throws SQLException {
        try (var owner = owner();
                var state = owner.prepareStatement(
                        "select set_config('heed.reader', ?, false), set_config('heed.circles', 'everyone', false)");
                var ask = owner.prepareStatement("select count(*) from " + function + "('-infinity', null, 99)")) {
            state.setString(1, by.person().id().value().toString());
            state.execute();
            try (var found = ask.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    private java.sql.Connection owner() throws SQLException {
        var owner = address.owner();
        return DriverManager.getConnection(address.url(), owner.user(), owner.password());
    }
}
