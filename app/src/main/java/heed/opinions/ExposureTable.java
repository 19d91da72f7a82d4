package heed.opinions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about what was drawn for whom.
@Repository
class ExposureTable {

    private final JdbcClient sql;
    private final JdbcTemplate streaming;

    ExposureTable(JdbcClient sql, JdbcTemplate template) {
        this.sql = sql;
        this.streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        streaming.setFetchSize(10_000);
    }

    /// Keeps those that are the first of their participant and statement.
    void keep(UUID consultation, List<Exposure> exposures) {
        sql.sql("""
                        insert into opinions.exposure (consultation, participant, statement, chance, at)
                        select :consultation, participant, statement, chance, at
                          from unnest(:participants::int[], :statements::int[], :chances::float8[], :at::timestamptz[])
                            as given (participant, statement, chance, at)
                        on conflict do nothing
                        """)
                .param("consultation", consultation)
                .param(
                        "participants",
                        exposures.stream().map(Exposure::participant).toArray(Integer[]::new))
                .param("statements", exposures.stream().map(Exposure::statement).toArray(Integer[]::new))
                .param("chances", exposures.stream().map(Exposure::chance).toArray(Double[]::new))
                .param("at", exposures.stream().map(it -> it.at().toString()).toArray(String[]::new))
                .update();
    }

    /// The chances of the votes that count and were drawn, by participant and statement. Where two accounts of one
    /// person were drawn the same statement, the first draw.
    Chances of(UUID consultation) {
        var chances = new Chances();
        streaming.query("""
                        select distinct on (2, 1) e.statement, coalesce(p.joined_into, p.number), v.value, e.chance
                          from opinions.exposure e
                          join opinions.participant p on p.consultation = e.consultation and p.number = e.participant
                          join opinions.vote v on v.consultation = e.consultation and v.statement = e.statement
                                              and v.participant = coalesce(p.joined_into, p.number)
                         where e.consultation = ?
                         order by 2, 1, e.at, e.participant
                        """, chances, consultation);
        return chances;
    }

    /// The key of the house; only the system reads it.
    byte[] seal() {
        return sql.sql("select key from opinions.seal").query(byte[].class).single();
    }

    /// Four columns that grow together.
    static final class Chances implements RowCallbackHandler {

        private int[] statements = new int[1024];
        private int[] participants = new int[1024];
        private byte[] values = new byte[1024];
        private double[] chances = new double[1024];
        private int count;

        @Override
        public void processRow(ResultSet row) throws SQLException {
            add(row.getInt(1), row.getInt(2), row.getByte(3), row.getDouble(4));
        }

        void add(int statement, int participant, byte value, double chance) {
            if (count == values.length) {
                statements = Arrays.copyOf(statements, 2 * count);
                participants = Arrays.copyOf(participants, 2 * count);
                values = Arrays.copyOf(values, 2 * count);
                chances = Arrays.copyOf(chances, 2 * count);
            }
            statements[count] = statement;
            participants[count] = participant;
            values[count] = value;
            chances[count++] = chance;
        }

        int count() {
            return count;
        }

        int statement(int i) {
            return statements[i];
        }

        int participant(int i) {
            return participants[i];
        }

        byte value(int i) {
            return values[i];
        }

        double chance(int i) {
            return chances[i];
        }

        /// Null where the statement was not drawn for the participant. They stand by participant and statement.
        @Nullable
        Double find(int participant, int statement) {
            int low = 0, high = count - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int order = participants[middle] == participant
                        ? Integer.compare(statements[middle], statement)
                        : Integer.compare(participants[middle], participant);
                if (order == 0) {
                    return chances[middle];
                }
                low = order < 0 ? middle + 1 : low;
                high = order < 0 ? high : middle - 1;
            }
            return null;
        }
    }
}
