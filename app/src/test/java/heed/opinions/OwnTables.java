package heed.opinions;

import heed.database.Changes;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The house makes maps of all consultations while a test runs; with these the test's maps and the house's stay apart.
final class OwnTables {

    private OwnTables() {}

    static OpinionTable following(JdbcClient sql, Set<UUID> towns) {
        return new OpinionTable(sql) {
            @Override
            Map<UUID, Instant> touched() {
                var all = super.touched();
                all.keySet().retainAll(towns);
                return all;
            }
        };
    }

    static MapTable keeping(JdbcClient sql, JdbcTemplate template) {
        record One(Instant of, byte[] made) {}
        var all = new ConcurrentHashMap<UUID, One>();
        return new MapTable(sql, template, new Changes()) {
            @Override
            Optional<byte[]> newer(UUID consultation, Instant than) {
                return Optional.ofNullable(all.get(consultation))
                        .filter(it -> it.of().isAfter(than))
                        .map(One::made);
            }

            @Override
            boolean keep(UUID consultation, Instant of, byte[] made) {
                var kept = all.merge(
                        consultation, new One(of, made), (old, it) -> it.of().isAfter(old.of()) ? it : old);
                return kept.made() == made;
            }

            @Override
            boolean keeps(UUID consultation, Instant of) {
                return Optional.ofNullable(all.get(consultation))
                        .filter(it -> !it.of().isBefore(of))
                        .isPresent();
            }
        };
    }
}
