package heed.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.Administrator;
import heed.people.People;
import heed.people.SignedIn;
import heed.signin.SessionCookie;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HeedTest
@Import(Administrator.class)
class RetentionTests {

    @Autowired
    MockMvc web;

    @Autowired
    Retention retention;

    @Autowired
    Administrator administrator;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    @Test
    void whatEndedLongEnoughAgoGoesAndWhatEndedLaterStays() {
        var old = session(3);
        var recent = session(0);
        Reader.SYSTEM.runs(retention::forget);
        assertThat(there(old)).isFalse();
        assertThat(there(recent)).isTrue();
    }

    @Test
    void theDaysThatWereChosenHoldAndEverybodyReadsThem() throws Exception {
        var before = session(4);
        web.perform(chosen("signin.kept-sessions", "5")).andExpect(status().isFound());
        web.perform(get("/privacy.json"))
                .andExpect(content().string(Matchers.containsString("signin.kept-sessions")))
                .andExpect(content().string(Matchers.containsString("5")));
        web.perform(get("/privacy")).andExpect(content().string(Matchers.containsString("after 5 days")));
        Reader.SYSTEM.runs(retention::forget);
        assertThat(there(before)).isTrue();
        web.perform(chosen("signin.kept-sessions", "1")).andExpect(status().isFound());
        Reader.SYSTEM.runs(retention::forget);
        assertThat(there(before)).isFalse();
    }

    @Test
    void everybodyReadsWhenGuestsWhoConfirmNothingGo() throws Exception {
        web.perform(get("/privacy"))
                .andExpect(content().string(Matchers.containsString("Guests who confirmed no address")))
                .andExpect(content().string(Matchers.containsString("after 90 days")));
    }

    @Test
    void daysBeyondTheBoundsAreRefused() throws Exception {
        web.perform(chosen("signin.kept-sessions", "91")).andExpect(status().isUnprocessableContent());
        web.perform(chosen("signin.kept-sessions", "0")).andExpect(status().isUnprocessableContent());
        web.perform(chosen("signin.kept-sessions", "soon")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void aResidentChoosesNothing() throws Exception {
        var amina = Reader.SYSTEM.reads(() -> people.arrive("amina-days@riverton.example", "Amina"));
        web.perform(post("/privacy").with(SignedIn.as(amina))).andExpect(status().isForbidden());
    }

    @Test
    void ofTwoNodesOneLooksInAnHour() {
        Reader.SYSTEM.runs(() -> {
            sql.sql("update retention.look set at = now() - interval '2 hours'").update();
        });
        boolean first = Reader.SYSTEM.reads(retention::claim);
        boolean second = Reader.SYSTEM.reads(retention::claim);
        assertThat(first).isTrue();
        assertThat(second).isFalse();
    }

    private MockHttpServletRequestBuilder chosen(String kind, String days) {
        var request = post("/privacy")
                .cookie(new Cookie(SessionCookie.NAME, administrator.session()))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        for (var term : retention.terms()) {
            request = request.param(term.kind(), term.kind().equals(kind) ? days : String.valueOf(term.days()));
        }
        return request;
    }

    /// A session that ended so many days ago, and a little more.
    private byte[] session(int days) {
        var person = Reader.SYSTEM.reads(() -> people.arrive("tomasz-days@riverton.example", "Tomasz"));
        var key = UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Reader.SYSTEM.runs(() -> {
            sql.sql("""
                            insert into signin.session (key, person, ends)
                            values (:key, :person, now() - make_interval(days => :days, mins => 1))
                            """)
                    .param("key", key)
                    .param("person", person.id().value())
                    .param("days", days)
                    .update();
        });
        return key;
    }

    private boolean there(byte[] key) {
        return Reader.SYSTEM.reads(() -> sql.sql("select exists (select 1 from signin.session where key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single());
    }
}
