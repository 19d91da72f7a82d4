package heed.opinions;

import heed.database.Changes;
import heed.methods.opinionmap.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about maps: the votes a map is made of, and the last finished map, kept for a restart and for other nodes.
@Repository
class MapTable {

    private final JdbcClient sql;
    private final JdbcTemplate streaming;
    private final Changes changes;

    MapTable(JdbcClient sql, JdbcTemplate template, Changes changes) {
        this.changes = changes;
        this.sql = sql;
        this.streaming = new JdbcTemplate(java.util.Objects.requireNonNull(template.getDataSource()));
        streaming.setFetchSize(10_000);
    }

    /// The kept map, when it was made of more than what `than` had.
    Optional<byte[]> newer(UUID consultation, Instant than) {
        return sql.sql("select made from opinions.map where consultation = :id and of > :than")
                .param("id", consultation)
                .param("than", than.atOffset(ZoneOffset.UTC))
                .query(byte[].class)
                .optional();
    }

    /// Keeps a map unless a newer one, or one as new, is there already; says whether it did.
    boolean keep(UUID consultation, Instant of, byte[] made) {
        return sql.sql("""
                        with kept as (
                            insert into opinions.map (consultation, of, made) values (:id, :of, :made)
                            on conflict (consultation) do update set of = excluded.of, made = excluded.made
                             where excluded.of > map.of
                            returning consultation)
                        select pg_current_xact_id()::text::bigint as transaction, p.slug
                          from kept join purposes.shown p on p.id = kept.consultation
                        """)
                .param("id", consultation)
                .param("of", of.atOffset(ZoneOffset.UTC))
                .param("made", made)
                .query((row, _) -> {
                    changes.only(row.getLong("transaction"), Set.of("/purposes/" + row.getString("slug")));
                    return true;
                })
                .optional()
                .isPresent();
    }

    boolean keeps(UUID consultation, Instant of) {
        return sql.sql("select exists (select 1 from opinions.map where consultation = :id and of >= :of)")
                .param("id", consultation)
                .param("of", of.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /// The votes that count, packed, by participant and statement.
    ///
    /// @param read is told now and then how many have been read
    Cells cells(UUID consultation, LongConsumer read) {
        var cells = new Cells(read);
        streaming.query("""
                        select participant, statement, value from opinions.vote
                         where consultation = ? order by participant, statement
                        """, cells, consultation);
        return cells;
    }

    /// When each participant's first vote came, by the log of votes; of two accounts that became one, of the one that
    /// remained.
    Arrivals arrivals(UUID consultation) {
        var cutting = new Moments.Cutting();
        streaming.query("""
                        select e.participant, floor(extract(epoch from min(e.at)) * 1000)::bigint
                          from opinions.vote_event e
                         where e.consultation = ?
                           and not exists (select 1 from opinions.participant p
                                            where p.consultation = e.consultation
                                              and p.number = e.participant and p.joined_into is not null)
                         group by e.participant, date_trunc('hour', e.at, 'UTC')
                         order by date_trunc('hour', e.at, 'UTC')
                        """, (RowCallbackHandler) row -> cutting.vote(row.getLong(2), row.getInt(1)), consultation);
        return new Arrivals(cutting.cut());
    }

    /// First votes, by the number of the participant.
    record Arrivals(Moments moments) {

        /// As the exported log has them, in milliseconds, so that whoever counts it counts the same. Null when
        /// somebody's is not known.
        long @Nullable [] of(int[] participants) {
            return each(participants, moments::arrived);
        }

        /// To the thousandth of a second.
        long @Nullable [] exactly(int[] participants) {
            return each(participants, moments::first);
        }

        private static long @Nullable [] each(int[] participants, IntFunction<@Nullable Long> at) {
            var all = new long[participants.length];
            for (int i = 0; i < all.length; i++) {
                var one = at.apply(participants[i]);
                if (one == null) {
                    return null;
                }
                all[i] = one;
            }
            return all;
        }
    }

    /// Votes as three columns that grow together.
    static final class Cells implements RowCallbackHandler {

        private int[] participants = new int[1024];
        private int[] statements = new int[1024];
        private byte[] values = new byte[1024];
        private final LongConsumer read;
        private int count;

        Cells(LongConsumer read) {
            this.read = read;
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            add(row.getInt(1), row.getInt(2), row.getByte(3));
            if (count % 10_000 == 0) {
                read.accept(count);
            }
        }

        void add(int participant, int statement, byte value) {
            if (count == values.length) {
                participants = Arrays.copyOf(participants, 2 * count);
                statements = Arrays.copyOf(statements, 2 * count);
                values = Arrays.copyOf(values, 2 * count);
            }
            participants[count] = participant;
            statements[count] = statement;
            values[count++] = value;
        }

        int count() {
            return count;
        }

        int[] participants() {
            return Arrays.copyOf(participants, count);
        }

        int[] statements() {
            return Arrays.copyOf(statements, count);
        }

        byte[] values() {
            return Arrays.copyOf(values, count);
        }
    }
}
