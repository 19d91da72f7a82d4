package heed.demo;

import static org.assertj.core.api.Assertions.assertThat;

import heed.database.DatabaseAddress;
import heed.database.OldestPostgres;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The whole town on the oldest PostgreSQL that the operators' guide promises: every migration, and every kind of page
// and
/// file that links lead to.
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@Import(OldestPostgresTests.Elsewhere.class)
class OldestPostgresTests {

    /// Of each kind of address so many are opened: `/answers/1` and `/answers/2` are of one kind.
    private static final int OF_EACH = 2;

    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|\\d+");

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient sql;

    @TestConfiguration
    static class Elsewhere {

        @Bean(destroyMethod = "close")
        OldestPostgres oldest() {
            return OldestPostgres.start();
        }

        @Bean
        DatabaseAddress address(OldestPostgres oldest) {
            return oldest.empty();
        }
    }

    @Test
    void everyPageOpensOnTheOldestPostgres() {
        assertThat(sql.sql("show server_version").query(String.class).single()).startsWith("15.");
        var being = pages.post()
                .uri("/demo/be/ines")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        var cookies = being.getResponse().getCookies();
        var seen = new LinkedHashSet<String>();
        var kinds = new LinkedHashMap<String, Integer>();
        var faults = new ArrayList<String>();
        var next = new ArrayDeque<String>();
        next.add("/");
        next.add("/data");
        while (!next.isEmpty()) {
            var path = next.poll();
            if (!seen.add(path) || kinds.merge(NUMBER.matcher(path).replaceAll("1"), 1, Integer::sum) > OF_EACH) {
                continue;
            }
            var answer = pages.get().uri(path).cookie(cookies).exchange().getResponse();
            if (answer.getStatus() >= 400) {
                faults.add(answer.getStatus() + " " + path);
            }
            if (String.valueOf(answer.getContentType()).startsWith("text/html")) {
                for (var link : Jsoup.parse(
                                new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                        .select("a[href^=/]")) {
                    next.add(link.attr("href").replaceAll("#.*", ""));
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(kinds).hasSizeGreaterThan(150);
    }
}
