package heed.adviser;

import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import heed.purposes.OtherStart;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How the rest of the house finds the adviser, and the chains as open data.
@Configuration
class AdviserPlugs {

    @Bean
    OtherStart askTheAdviser() {
        return new OtherStart("/adviser", "adviser.start");
    }

    @Bean
    Dataset chainsAsData() {
        var columns = List.of(
                new Column("chain", Type.TEXT, "adviser.column-chain"),
                new Column("promises", Type.TEXT, "adviser.column-promises"),
                new Column("needs", Type.TEXT, "adviser.column-needs"),
                new Column("place", Type.INTEGER, "adviser.column-place"),
                new Column("stage", Type.TEXT, "adviser.column-stage"),
                new Column("days", Type.INTEGER, "adviser.column-days"));
        return Dataset.of(
                "/adviser",
                "adviser.data",
                columns,
                _ -> Rows.of(Stream.of(Chain.values())
                        .flatMap(chain -> Stream.iterate(
                                        0, it -> it < chain.steps().size(), it -> it + 1)
                                .map(i -> Rows.row(
                                        chain.word(),
                                        Asked.word(chain.promises()),
                                        Asked.word(chain.needs()),
                                        i + 1,
                                        Asked.word(chain.steps().get(i).key()),
                                        chain.steps().get(i).days())))
                        .toList()));
    }
}
