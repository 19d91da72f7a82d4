package heed;

import heed.House.Source;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// SQL stays home: a room writes its own schema only, and reads its own and what foundation rooms publish.
final class SqlRules {

    static final Set<String> FOUNDATION = Set.of("database", "people", "contributions", "trace", "offices", "record");

    private static final Pattern WRITE =
            Pattern.compile("(?i)\\b(insert\\s+into|update|delete\\s+from|truncate(?:\\s+table)?|merge\\s+into|copy"
                    + "|(?:create|alter|drop)\\s+(?:unlogged\\s+)?(?:table|view|policy\\s+\\w+\\s+on|trigger\\s+\\w+[^;]*?\\son)(?:\\s+if\\s+(?:not\\s+)?exists)?)"
                    + "\\s+(?:only\\s+)?(\\w+)\\.(\\w+)");
    private static final Pattern READ =
            Pattern.compile("(?i)\\b(from|join|references)\\s+(?:only\\s+)?(\\w+)\\.(\\w+)(\\s*\\()?");
    private static final Pattern VIEW =
            Pattern.compile("(?i)create\\s+(?:or\\s+replace\\s+)?(?:materialized\\s+)?view\\s+(\\w+\\.\\w+)");
    private static final Pattern DEPENDENCIES = Pattern.compile("allowedDependencies\\s*=\\s*\\{([^}]*)}");
    private static final Pattern CALL = Pattern.compile(
            "\\.(?:sql|prepareStatement|prepareCall|batchUpdate|queryForObject|queryForList|execute|copyIn|copyOut)\\(\\s*");

    private SqlRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of(
                        "sql is written in tables and migrations only",
                        SqlRules::strays,
                        "purposes/PurposePages.java",
                        "class PurposePages { JdbcClient sql; }"),
                Rule.of(
                        "a room writes its own schema only",
                        SqlRules::foreignWrites,
                        "opinions/VoteTable.java",
                        "class VoteTable { String s = \"update contributions.contribution set words = ''\"; }"),
                Rule.of(
                        "a room reads its own tables and the views of rooms it depends on",
                        SqlRules::foreignReads,
                        "answers/AnswerTable.java",
                        "class AnswerTable { String s = \"select * from contributions.contribution\"; }"),
                Rule.of(
                                "each migration of a room has a number of its own",
                                SqlRules::sameNumbers,
                                "purposes/V1__purposes.sql",
                                "create table purposes.purpose ()")
                        .and("purposes/V1__again.sql", "create table purposes.again ()"),
                Rule.of(
                        "no sql is put together from pieces",
                        SqlRules::built,
                        "answers/AnswerTable.java",
                        "class AnswerTable { void a(JdbcClient db, String o) { db.sql(\"select 1 order by \" + o); } }"));
    }

    private static List<String> sameNumbers(House house) {
        return house.files(".sql").stream()
                .map(it -> it.path().replaceFirst("__.*", ""))
                .collect(Collectors.groupingBy(it -> it, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(it -> it.getValue() > 1)
                .map(it -> it.getKey() + " stands for " + it.getValue() + " migrations")
                .toList();
    }

    private static List<String> strays(House house) {
        var tools =
                Pattern.compile("\\b(?:JdbcClient|JdbcTemplate|JdbcOperations|PreparedStatement|createStatement)\\b");
        return house.files(".java").stream()
                .filter(it -> !it.name().endsWith("Table.java")
                        && !it.room().equals("database")
                        && !it.room().isEmpty())
                .filter(it -> tools.matcher(House.code(it)).find())
                .map(Source::path)
                .toList();
    }

    private static List<String> foreignWrites(House house) {
        return sql(house)
                .flatMap(it -> it.find(WRITE)
                        .filter(write -> house.rooms().contains(schema(write))
                                && !schema(write).equals(it.room()))
                        .map(write -> it.at(write.start(), write.group())))
                .toList();
    }

    /// A migration may also point at, and hang its policies on, the tables of foundation rooms.
    private static List<String> foreignReads(House house) {
        var views = house.files(".sql").stream()
                .flatMap(it -> it.find(VIEW))
                .map(it -> it.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return sql(house)
                .flatMap(it -> it.find(READ)
                        .filter(read -> house.rooms().contains(schema(read))
                                && !schema(read).equals(it.room()))
                        .filter(read -> !allowed(house, it, read, views))
                        .map(read -> it.at(read.start(), read.group())))
                .toList();
    }

    private static boolean allowed(House house, Source it, MatchResult read, Set<String> views) {
        var foundation = FOUNDATION.contains(schema(read));
        if (it.is(".sql") && foundation) {
            return true;
        }
        var called = read.group(4) != null;
        var published = views.contains(schema(read) + "." + read.group(3).toLowerCase(Locale.ROOT)) || called;
        return published && dependencies(house, it.room()).contains(schema(read));
    }

    private static Set<String> dependencies(House house, String room) {
        return house.files("/package-info.java").stream()
                .filter(it -> it.room().equals(room))
                .flatMap(it -> it.find(DEPENDENCIES))
                .flatMap(it -> Stream.of(it.group(1).split("[\\s,\"]+")))
                .map(it -> it.replaceAll(" ?::.*", ""))
                .collect(Collectors.toSet());
    }

    /// The text of a statement is made of literals and constants only. The room `database` creates roles and databases,
    /// whose names PostgreSQL takes no other way than quoted by itself.
    private static List<String> built(House house) {
        return house.files("Table.java").stream()
                .filter(it -> !it.room().equals("database"))
                .flatMap(it -> it.find(CALL)
                        .filter(call -> !isLiteral(it.text().substring(call.end())))
                        .map(call -> it.at(call.start(), "sql put together from pieces")))
                .toList();
    }

    private static boolean isLiteral(String rest) {
        var piece = "(?:\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"|[A-Z][A-Z0-9_]*)";
        var argument = Pattern.compile("(?s)^(?:" + piece + "(?:\\s*\\+\\s*" + piece + ")*)?\\s*[,)]");
        return argument.matcher(rest).find();
    }

    private static Stream<Source> sql(House house) {
        return house.files("Table.java", ".sql").stream();
    }

    private static String schema(MatchResult found) {
        return found.group(2).toLowerCase(Locale.ROOT);
    }
}
