package heed.database;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.ApplicationModule;

/// Migrates room by room: each has its own history, and the rooms it stands on come before it.
class Migrations implements FlywayMigrationStrategy {

    private static final String HISTORY = "flyway_schema_history_";

    @Override
    public void migrate(Flyway flyway) {
        for (var room : inOrder(rooms())) {
            of(room, Flyway.configure().configuration(flyway.getConfiguration()))
                    .migrate();
        }
    }

    /// How many migrations of each room are not yet done.
    static Map<String, Integer> pending(DatabaseAddress address) {
        var pending = new TreeMap<String, Integer>();
        for (var room : rooms()) {
            var flyway = Flyway.configure()
                    .dataSource(
                            address.url(),
                            address.owner().user(),
                            address.owner().password())
                    .placeholders(placeholders(address));
            pending.put(room, of(room, flyway).info().pending().length);
        }
        return pending;
    }

    static Map<String, String> placeholders(DatabaseAddress address) {
        return Map.of("app", address.app().user(), "owner", address.owner().user());
    }

    private static Flyway of(String room, FluentConfiguration configuration) {
        return configuration
                .locations("classpath:heed/" + room)
                .table(HISTORY + room)
                .baselineVersion("0")
                .baselineOnMigrate(true)
                .load();
    }

    /// The rooms that have a migration.
    private static SortedSet<String> rooms() {
        try {
            var rooms = new TreeSet<String>();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:heed/*/V*__*.sql")) {
                var path = file.getURL().getPath().split("/");
                rooms.add(path[path.length - 2]);
            }
            return rooms;
        } catch (IOException e) {
            throw new IllegalStateException("The migrations cannot be read.", e);
        }
    }

    static Set<String> inOrder(SortedSet<String> rooms) {
        var ordered = new LinkedHashSet<String>();
        visit("database", new LinkedHashSet<>(), ordered);
        rooms.forEach(room -> visit(room, new LinkedHashSet<>(), ordered));
        ordered.retainAll(rooms);
        return ordered;
    }

    private static void visit(String room, Set<String> path, Set<String> ordered) {
        if (ordered.contains(room)) {
            return;
        }
        if (!path.add(room)) {
            throw new IllegalStateException("These rooms stand on each other: " + path);
        }
        dependencies(room).forEach(below -> visit(below, path, ordered));
        path.remove(room);
        ordered.add(room);
    }

    private static SortedSet<String> dependencies(String room) {
        try {
            var declared = Class.forName("heed." + room + ".package-info").getAnnotation(ApplicationModule.class);
            var names = new TreeSet<String>();
            if (declared != null) {
                Arrays.stream(declared.allowedDependencies())
                        .map(name -> name.split("::")[0].strip())
                        .forEach(names::add);
            }
            return names;
        } catch (ClassNotFoundException e) {
            return new TreeSet<>();
        }
    }
}
