package heed.size;

import static org.assertj.core.api.Assertions.assertThat;

import heed.database.Reader;
import heed.people.People;
import heed.people.Person;
import heed.people.SignedIn;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The town of `benchmarks/large-town.sql`, its pages and who looks at them.
final class LargeTown {

    static final List<String> PAGES = List.of(
            "/",
            "/purposes",
            "/purposes/size-1",
            "/purposes/size-7",
            "/purposes/size-7/opinions",
            "/purposes/size-7/statements",
            "/purposes/size-7/answers",
            "/purposes/size-7/coverage",
            "/purposes/size-7/coverage?fate=answered",
            "/purposes/size-7/coverage?fate=all",
            "/purposes/size-7/indicators",
            "/purposes/size-7/stages",
            "/purposes/size-7/closing",
            "/purposes/size-7/report",
            "/purposes/size-7/reviews",
            "/purposes/size-7/verdicts",
            "/purposes/size-7/tripwires",
            "/statements/$statement",
            "/answers/$answer",
            "/commitments",
            "/commitments?state=kept",
            "/commitments?office=office:size-2&state=overdue",
            "/commitments?of=size-7",
            "/commitments/$commitment",
            "/trace/$statement",
            "/trace/$answer",
            "/trace/$commitment",
            "/trace/$purpose",
            "/questions/$question",
            "/offices",
            "/offices/transport",
            "/offices/transport/questions",
            "/offices/transport/due",
            "/clocks",
            "/clocks?state=late",
            "/clocks?state=paused",
            "/clocks?state=stopped",
            "/clocks?office=office:size-2",
            "/listening",
            "/listening?office=office:size-2",
            "/thanks",
            "/adviser",
            "/acts",
            "/acts?office=office:size-2",
            "/data",
            "/me/notices",
            "/verdicts");

    static final List<String> OF_TEN = List.of(
            "/purposes/size-101",
            "/purposes/size-101/opinions",
            "/purposes/size-101/statements",
            "/purposes/size-101/answers",
            "/purposes/size-101/coverage",
            "/purposes/size-101/coverage?fate=all",
            "/purposes/size-101/indicators",
            "/purposes/size-101/report",
            "/purposes/size-101/reviews",
            "/purposes/size-101/verdicts",
            "/purposes/size-101/tripwires",
            "/purposes/size-101/statements.json",
            "/purposes/size-101/coverage.json",
            "/purposes/size-101/report.json",
            "/commitments?of=size-101",
            "/commitments?office=office:ten",
            "/clocks?office=office:ten",
            "/clocks.json?office=office:ten",
            "/offices/ten",
            "/offices/ten/questions",
            "/acts?office=office:ten",
            "/trace/" + id("purpose", 101));

    private LargeTown() {}

    /// All the people and contributions, and a vote of each person instead of ten; and two purposes with ten and
    /// fifty of everything.
    ///
    /// @return the tables that have more rows than `rows`
    static Set<String> fill(Connection connection, int rows) throws Exception {
        var town = Files.readString(Path.of("../benchmarks/large-town.sql"))
                .replace("generate_series(0, 9) k", "generate_series(0, 0) k");
        var large = new HashSet<String>();
        try (var owner = connection;
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute(town);
            statement.execute(Files.readString(Path.of("src/test/resources/ten-and-fifty.sql")));
            statement.execute("analyze");
            owner.commit();
            try (var tables = statement.executeQuery(
                    "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                            + " where c.relkind = 'r' and n.nspname not in ('size', 'pg_catalog')"
                            + " and c.reltuples > " + rows)) {
                while (tables.next()) {
                    large.add(tables.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the town cannot be filled", e);
        }
        return large;
    }

    static Map<String, @Nullable RequestPostProcessor> visitors(People people) {
        var visitors = new LinkedHashMap<String, @Nullable RequestPostProcessor>();
        var official = person(people, 2);
        visitors.put("stranger", null);
        visitors.put("resident", SignedIn.as(person(people, 3000)));
        visitors.put(
                "official",
                SignedIn.as(
                        official,
                        Reader.SYSTEM.reads(() -> people.hatsOf(official.id())).stream()
                                .filter(hat -> hat.office() != null)
                                .findFirst()
                                .orElseThrow()));
        return visitors;
    }

    static void open(MockMvcTester pages, String page, @Nullable RequestPostProcessor visitor) {
        var path = page;
        for (var kind : List.of("statement", "answer", "commitment", "purpose", "question")) {
            path = path.replace("$" + kind, id(kind, 7).toString());
        }
        // A cookie that means nothing: a stranger without one may get a copy, which asks nothing.
        var request = pages.get().uri(URI.create(path)).cookie(new Cookie("own", "page"));
        var answer =
                (visitor == null ? request : request.with(visitor)).exchange().getResponse();
        assertThat(answer.getStatus()).as(path).isIn(200, 302, 403);
    }

    private static Person person(People people, int number) {
        var id = new Person.Id(id("person", number));
        return Reader.SYSTEM.reads(() -> people.find(id).orElseThrow());
    }

    /// As `size.id` of the generator makes it.
    static UUID id(String kind, int number) {
        try {
            var digest = MessageDigest.getInstance("MD5").digest((kind + number).getBytes(StandardCharsets.UTF_8));
            var bytes = ByteBuffer.wrap(digest);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
