package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import heed.HeedTest;
import heed.people.People;
import heed.purposes.Purposes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What is typed is looked at before it is sent: in the body, by anybody, and nothing is written.
@HeedTest
class CheckWhileTypingTests {

    /// One sign for a reader, eleven for an address of 130 bytes.
    private static final String FAMILY = "👩‍👩‍👧‍👦";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Opinions opinions;

    @Autowired
    Purposes purposes;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    Consulted town;

    @BeforeEach
    void consult() {
        town = Consulted.with(purposes, opinions, people, 2);
    }

    @Test
    void aStrangerSeesWhatIsAlikeAndBecomesNobodyByTyping() throws Exception {
        var before = guests();
        assertThat(check(town.statements().getFirst().words()))
                .contains(
                        "id=\"check\"",
                        "/statements/" + town.statements().getFirst().id().value());
        assertThat(check("Build a bridge over the river. Also close the school on Fridays and plant trees."))
                .contains("statements/check");
        assertThat(guests()).isEqualTo(before);
    }

    @Test
    void theLongestStatementOfTheLongestSignsIsLookedAt() throws Exception {
        assertThat(check(FAMILY.repeat(Statement.LONGEST))).contains("id=\"check\"");
        assertThat(pages.get().uri("/purposes/{slug}/opinions", town.slug()))
                .bodyText()
                .contains("hx-post=\"/purposes/" + town.slug() + "/statements/check\"")
                .as("mutant that puts the words into an address")
                .doesNotContain("hx-params=\"words\"");
    }

    @Test
    void withoutTheTokenNothingIsLookedAt() {
        assertThat(pages.post()
                        .uri("/purposes/{slug}/statements/check", town.slug())
                        .param("words", "More benches"))
                .hasStatus(403);
    }

    private String check(String words) throws Exception {
        var result = pages.post()
                .uri("/purposes/{slug}/statements/check", town.slug())
                .param("words", words)
                .with(csrf())
                .exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    private long guests() {
        return sql.sql("select count(*) from people.shown where guest")
                .query(Long.class)
                .single();
    }
}
