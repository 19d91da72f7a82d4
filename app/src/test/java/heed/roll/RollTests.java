package heed.roll;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import heed.people.Proofs;
import heed.people.Rung;
import heed.people.SignedIn;
import heed.people.Standings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// A register comes in, letters go out, and people show that they live here.
@HeedTest
class RollTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Roll roll;

    @Autowired
    RollKey key;

    @Autowired
    Proofs proofs;

    @Autowired
    People people;

    @Autowired
    Standings standings;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    Person may;
    Hat town;

    @BeforeEach
    void empty() {
        sql.sql("delete from roll.entry").update();
        may = somebody("May Orr");
        town = Reader.SYSTEM.reads(() -> people.give(may.id(), Hat.Kind.TOWN, null, "Town"));
    }

    @Test
    void aRegisterIsLookedAtThenKeptAsHashesAndMatched() {
        var word = "zq" + UUID.randomUUID().toString().replace("-", "");
        var sent = send("/roll/drafts", "Amina " + word + ",1980-05-17,Mill Road 1,Eastgate\n");
        var draft = String.valueOf(sent.getResponse().getRedirectedUrl());
        assertThat(pages.get().uri(draft).with(SignedIn.as(may, town)))
                .bodyText()
                .contains("1 people, 1 of them new");
        assertThat(roll.entries()).as("nothing is kept before it was looked at").isZero();
        keep(draft, "add");
        assertThat(roll.entries()).isEqualTo(1);
        assertThat(sql.sql("select count(*) from roll.entry where position(convert_to(:word, 'UTF8') in key) > 0")
                        .param("word", word)
                        .query(Integer.class)
                        .single())
                .isZero();
        var amina = somebody("Amina");
        assertThat(pages.post()
                        .uri("/me/proof/roll")
                        .param("name", word.toUpperCase(java.util.Locale.ROOT) + ", amina")
                        .param("born", "1980-05-17")
                        .param("address", "mill road 1")
                        .with(SignedIn.as(amina)))
                .hasRedirectedUrl("/me");
        assertThat(proofs.rung(amina.id())).isEqualTo(Rung.VERIFIED);
        assertThat(pages.get().uri("/me").with(SignedIn.as(amina)))
                .bodyText()
                .contains("Verified resident of Eastgate");
    }

    @Test
    void aBadLineKeepsEverythingOutAndIsNamed() {
        var sent = send("/roll/drafts", "Amina,1980-05-17,Mill Road 1,Eastgate\nTomasz,soon,Mill Road 2,Eastgate\n");
        assertThat(sent).hasStatus(422).bodyText().contains("Line 3:", "no day such as");
    }

    @Test
    void whoeverLeavesTheRollIsVerifiedByItNoMore() {
        keep(drafted("Amina,1980-05-17,Mill Road 1,Eastgate\nTomasz,1980-05-17,Mill Road 2,Eastgate\n"), "add");
        var amina = somebody("Amina");
        var tomasz = somebody("Tomasz");
        roll.inRoll(amina.id(), "Amina", "1980-05-17", "Mill Road 1");
        roll.inRoll(tomasz.id(), "Tomasz", "1980-05-17", "Mill Road 2");
        keep(drafted("Amina,1980-05-17,Mill Road 1,Hillside\n"), "replace");
        assertThat(proofs.rung(tomasz.id())).isEqualTo(Rung.CONFIRMED);
        assertThat(proofs.area(amina.id())).contains("Hillside");
    }

    @Test
    void aLetterLiftsOnceAndItsCodeIsKeptByNobody() {
        var letters = roll.letters(register("Amina,1980-05-17,Mill Road 1,Eastgate\n"), may.id());
        var code = letters.getFirst().code();
        assertThat(code).matches("[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}");
        var amina = somebody("Amina");
        assertThat(roll.byLetter(amina.id(), code.toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(new Roll.Proving.Done("Eastgate"));
        assertThat(roll.byLetter(somebody("Mallory").id(), code)).isEqualTo(new Roll.Proving.Unknown());
        assertThat(proofs.rung(amina.id())).isEqualTo(Rung.VERIFIED);
    }

    @Test
    void lettersAreShownOnceWithNameAndCode() {
        assertThat(send("/roll/letters", "Amina Haddad,1980-05-17,Mill Road 1,Eastgate\n"))
                .hasStatusOk()
                .bodyText()
                .contains("Amina Haddad", "Mill Road 1", "letter__code");
    }

    @Test
    void afterTenTriesItIsEnoughForToday() {
        var mallory = somebody("Mallory");
        for (int i = 0; i < Roll.TRIES_A_DAY; i++) {
            assertThat(guess(mallory)).hasStatus(422).bodyText().contains("does not work");
        }
        assertThat(guess(mallory)).hasStatus(422).bodyText().contains("enough for today");
    }

    @Test
    void anEntryIsOnePersonAndAPersonOneEntry() throws Exception {
        for (int trial = 0; trial < 200; trial++) {
            sql.sql("delete from roll.entry").update();
            put("Amina");
            var two = List.of(somebody("Amina"), somebody("Mallory"));
            var done = together(it ->
                    roll.inRoll(two.get(it).id(), "Amina", "1980-05-17", "Mill Road 1") instanceof Roll.Proving.Done);
            assertThat(done.stream().filter(it -> it)).hasSize(1);
        }
        put("Tomasz");
        var greedy = somebody("Greedy");
        sql.sql("update roll.entry set person = null").update();
        assertThat(roll.inRoll(greedy.id(), "Amina", "1980-05-17", "Mill Road 1"))
                .isInstanceOf(Roll.Proving.Done.class);
        assertThat(roll.inRoll(greedy.id(), "Tomasz", "1980-05-17", "Mill Road 1"))
                .isInstanceOf(Roll.Proving.Unknown.class);
    }

    @Test
    void theMutantThatLooksBeforeItClaimsGivesOneEntryToTwo() throws Exception {
        int twice = 0;
        for (int trial = 0; trial < 200; trial++) {
            sql.sql("delete from roll.entry").update();
            put("Amina");
            var two = List.of(somebody("Amina"), somebody("Mallory"));
            var done = together(it -> Boolean.TRUE.equals(transaction.execute(_ -> {
                boolean free = sql.sql("select person is null from roll.entry")
                        .query(Boolean.class)
                        .single();
                sql.sql("update roll.entry set person = :person")
                        .param("person", two.get(it).id().value())
                        .update();
                return free;
            })));
            twice += done.stream().filter(it -> it).count() > 1 ? 1 : 0;
        }
        assertThat(twice).as("the check must be able to fail").isPositive();
    }

    @Test
    void whoeverGoesLeavesTheRollAsItWas() {
        put("Amina");
        var amina = somebody("Amina");
        roll.inRoll(amina.id(), "Amina", "1980-05-17", "Mill Road 1");
        Reader.SYSTEM.reads(() -> standings.erase(amina.id(), true));
        assertThat(sql.sql("select count(*) from roll.entry where person is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(proofs.rung(amina.id())).isEqualTo(Rung.CONFIRMED);
    }

    private void put(String name) {
        sql.sql("insert into roll.entry (key, area) values (:key, 'Eastgate') on conflict do nothing")
                .param("key", key.person(name, "1980-05-17", "Mill Road 1"))
                .update();
    }

    private MvcTestResult guess(Person person) {
        return pages.post()
                .uri("/me/proof/code")
                .param("code", "2222-2222-2222")
                .with(SignedIn.as(person))
                .exchange();
    }

    private String drafted(String rows) {
        return "/roll/drafts/" + roll.draft(register(rows), may.id());
    }

    private void keep(String draft, String how) {
        assertThat(pages.post().uri(draft + "/keeping").param("how", how).with(SignedIn.as(may, town)))
                .hasRedirectedUrl("/roll");
    }

    private MvcTestResult send(String path, String rows) {
        return pages.post()
                .uri(path)
                .multipart()
                .file(new MockMultipartFile(
                        "register", "r.csv", "text/csv", (RegisterTest.HEAD + rows).getBytes(StandardCharsets.UTF_8)))
                .with(SignedIn.as(may, town))
                .exchange();
    }

    private static Register register(String rows) {
        return Register.read((RegisterTest.HEAD + rows).getBytes(StandardCharsets.UTF_8));
    }

    private Person somebody(String name) {
        return Reader.SYSTEM.reads(() -> people.arrive(UUID.randomUUID() + "@example.org", name));
    }

    private interface Act {
        boolean as(int number);
    }

    private static List<Boolean> together(Act act) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 2; i++) {
                int number = i;
                all.add(() -> {
                    start.await();
                    return act.as(number);
                });
            }
            var done = new ArrayList<Boolean>();
            for (var each : threads.invokeAll(all)) {
                done.add(each.get());
            }
            return done;
        }
    }
}
