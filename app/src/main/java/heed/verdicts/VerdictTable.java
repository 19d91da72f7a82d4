package heed.verdicts;

import heed.people.Hat;
import heed.verdicts.Verdict.Said;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VerdictTable {

    /// What was promised beside how it is judged; the latest wave first.
    private static final String TALLY = """
            select t.*, c.words as promise
              from verdicts.tally(:purpose) t join contributions.readable c on c.id = t.commitment
             order by t.at desc, t.wave
            """;

    record Wave(UUID id, UUID commitment, UUID purpose, int days, Instant at, int affected, String frame) {}

    private final JdbcClient sql;

    VerdictTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// The latest wave of each promise that has one.
    Map<UUID, Integer> asked() {
        return sql
                .sql("select commitment, max(days) as days from verdicts.wave group by commitment")
                .query((row, _) -> Map.entry(row.getObject("commitment", UUID.class), row.getInt("days")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// True for the one who opens it; whoever comes second waits for the first, and then finds it open.
    boolean open(Wave it) {
        return sql.sql("""
                        insert into verdicts.wave (id, commitment, purpose, days, at, affected, frame)
                        values (:id, :commitment, :purpose, :days, :at, :affected, :frame)
                        on conflict (commitment, days) do nothing
                        """)
                        .param("id", it.id())
                        .param("commitment", it.commitment())
                        .param("purpose", it.purpose())
                        .param("days", it.days())
                        .param("at", it.at().atOffset(ZoneOffset.UTC))
                        .param("affected", it.affected())
                        .param("frame", it.frame())
                        .update()
                == 1;
    }

    void ask(UUID wave, Collection<UUID> people, String because) {
        sql.sql(
                        "insert into verdicts.asked (wave, person, because) select :wave, *, :because from unnest(:people::uuid[])")
                .param("wave", wave)
                .param("because", because)
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    /// Those whose words the answer answered, as far as they are people with an account who spoke for themselves.
    Set<UUID> whoAsked(UUID answer) {
        return Set.copyOf(sql.sql("""
                        select distinct c.author
                          from trace.step s
                          join contributions.readable c on c.id = s.earlier and c.hat_kind is distinct from 'OFFICE'
                          join people.shown p on p.id = c.author
                         where s.later = :answer and s.kind = 'ANSWERS' and c.kind <> 'purpose'
                           and not p.guest and not p.imported and p.joined_to is null
                        """).param("answer", answer).query(UUID.class).list());
    }

    /// Those who said something about the purpose, and those of `others` who have an account.
    Set<UUID> affected(UUID purpose, Collection<UUID> others) {
        return Set.copyOf(sql.sql("""
                        select distinct p.id
                          from (select c.author as person
                                  from trace.step s
                                  join contributions.readable c on c.id = s.later and c.hat_kind is distinct from 'OFFICE'
                                 where s.earlier = :purpose and s.kind = 'BELONGS_TO'
                                union all
                                select * from unnest(:others::uuid[])) took
                          join people.shown p on p.id = took.person
                         where not p.guest and not p.imported and p.joined_to is null
                        """)
                .param("purpose", purpose)
                .param("others", others.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /// What the reader was asked since then and has not answered, the oldest first.
    List<Verdict.Waiting> waiting(UUID person, Instant since) {
        return sql.sql("""
                        select w.id, w.days, w.commitment, w.at, c.words
                          from verdicts.asked k
                          join verdicts.wave w on w.id = k.wave
                          join contributions.readable c on c.id = w.commitment
                         where k.person = :person and w.at >= :since
                           and not exists (select 1 from verdicts.answer a where a.wave = k.wave and a.person = k.person)
                         order by w.at, w.id
                        """)
                .param("person", person)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Verdict.Waiting(
                        row.getObject("id", UUID.class),
                        row.getInt("days"),
                        row.getObject("commitment", UUID.class),
                        row.getString("words"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// False when this person was not asked, or has answered before.
    boolean answer(UUID wave, UUID person, Said said, @Nullable String words, Instant at) {
        return sql.sql("""
                        insert into verdicts.answer (wave, person, answer, words, at)
                        select k.wave, k.person, :answer, :words, :at
                          from verdicts.asked k where k.wave = :wave and k.person = :person
                        on conflict (wave, person) do nothing
                        """)
                        .param("wave", wave)
                        .param("person", person)
                        .param("answer", said.name())
                        .param("words", words)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// The latest wave first; without the sentences.
    List<Verdict> of(UUID purpose) {
        return read(sql.sql(TALLY), purpose, Map.of());
    }

    /// The latest wave first.
    List<Verdict> withSentences(UUID purpose) {
        record OfWave(UUID wave, Verdict.Sentence sentence) {}
        var sentences = sql
                .sql("select * from verdicts.sentences(:purpose)")
                .param("purpose", purpose)
                .query((row, _) -> new OfWave(
                        row.getObject("wave", UUID.class),
                        new Verdict.Sentence(
                                row.getObject("sentence", UUID.class),
                                Said.valueOf(row.getString("answer")),
                                row.getString("words"),
                                row.getString("hidden"))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(OfWave::wave, Collectors.mapping(OfWave::sentence, Collectors.toList())));
        return read(sql.sql(TALLY), purpose, sentences);
    }

    /// Without the sentences.
    Optional<Verdict> latest(UUID purpose) {
        return read(sql.sql("""
                        select t.*, c.words as promise
                          from verdicts.latest(:purpose) t join contributions.readable c on c.id = t.commitment
                        """), purpose, Map.of()).stream().findFirst();
    }

    private static List<Verdict> read(
            JdbcClient.StatementSpec asked, UUID purpose, Map<UUID, List<Verdict.Sentence>> sentences) {
        return asked.param("purpose", purpose)
                .query((row, _) -> verdict(row, sentences))
                .list();
    }

    private static Verdict verdict(ResultSet row, Map<UUID, List<Verdict.Sentence>> sentences) throws SQLException {
        var wave = row.getObject("wave", UUID.class);
        var yes = row.getObject("yes", Long.class);
        return new Verdict(
                wave,
                row.getObject("commitment", UUID.class),
                row.getString("promise"),
                row.getInt("days"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("affected"),
                row.getString("frame"),
                row.getLong("asked"),
                row.getLong("sampled"),
                row.getLong("answered"),
                yes == null
                        ? null
                        : new Verdict.Shares(yes, row.getLong("partly"), row.getLong("no"), row.getLong("cannot_tell")),
                sentences.getOrDefault(wave, List.of()));
    }

    /// Whose it is; empty when it was hidden before.
    Optional<UUID> hide(UUID sentence, String reason, Hat hat, Instant at) {
        return sql.sql("select verdicts.hide(:sentence, :reason, :by, :hat, :at) as author")
                .param("sentence", sentence)
                .param("reason", reason.strip())
                .param("by", hat.person().value())
                .param("hat", hat.id().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> Optional.ofNullable(row.getObject("author", UUID.class)))
                .single();
    }

    record Given(UUID wave, String answer, @Nullable String words, Instant at) {}

    List<Given> given(UUID person) {
        return sql.sql("select * from verdicts.answer where person = :person order by at")
                .param("person", person)
                .query((row, _) -> new Given(
                        row.getObject("wave", UUID.class),
                        row.getString("answer"),
                        row.getString("words"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Where both were asked in one wave, what the one that stays said, or was asked, counts.
    void join(UUID other, UUID person) {
        sql.sql("""
                        delete from verdicts.answer a
                         where a.person = :other
                           and exists (select 1 from verdicts.asked k where k.wave = a.wave and k.person = :person)
                        """).param("other", other).param("person", person).update();
        sql.sql("""
                        delete from verdicts.asked a
                         where a.person = :other
                           and exists (select 1 from verdicts.asked k where k.wave = a.wave and k.person = :person)
                        """).param("other", other).param("person", person).update();
        sql.sql("update verdicts.asked set person = :person where person = :other")
                .param("other", other)
                .param("person", person)
                .update();
    }

    void forget(UUID person) {
        sql.sql("update verdicts.answer set words = null where person = :person")
                .param("person", person)
                .update();
    }
}
