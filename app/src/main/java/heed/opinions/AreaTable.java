package heed.opinions;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about where those who take part live.
@Repository
class AreaTable {

    /// A place is named only where so many who proved it live.
    private static final int NAMED_FROM = 10;

    private final JdbcClient sql;

    AreaTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<Area> of(UUID consultation) {
        return sql.sql("""
                        select lives.area, count(*) as proven,
                               case when count(taking.person) >= :few then count(taking.person) end as took_part
                          from people.area_shown lives
                          left join opinions.participant taking
                            on taking.consultation = :consultation and taking.person = lives.person
                               and taking.joined_into is null
                         group by lives.area
                        having count(*) >= :named
                         order by count(taking.person)::float8 / count(*), lives.area
                        """)
                .param("consultation", consultation)
                .param("few", Area.FEW)
                .param("named", NAMED_FROM)
                .query((row, _) ->
                        new Area(row.getString("area"), row.getLong("proven"), row.getObject("took_part", Long.class)))
                .list();
    }
}
