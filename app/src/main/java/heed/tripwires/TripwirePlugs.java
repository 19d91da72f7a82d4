package heed.tripwires;

import heed.contributions.Kind;
import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import heed.purposes.Activity;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.web.Parts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room shows on the page of a purpose, and its list as open data.
@Configuration
class TripwirePlugs {

    @Bean
    Activity tripwiresOnPurpose(Tripwires tripwires, Parts parts) {
        return (purpose, visitor, shell) -> {
            var set = tripwires.of(purpose.id());
            if (purpose.isDraft()
                    || (set.isEmpty() && purpose.state() == Purpose.State.OPEN && !purpose.isMine(visitor))) {
                return List.of();
            }
            var main = parts.of(
                    "tripwires/card",
                    Map.of(
                            "shell",
                            shell,
                            "purpose",
                            purpose,
                            "set",
                            set,
                            "calls",
                            tripwires.calls(purpose).size()));
            return List.of(new Activity.Card(60, shell.say("tripwires.tab"), main, null));
        };
    }

    @Bean
    Kind callKind(Tripwires tripwires) {
        return new Kind() {
            @Override
            public String name() {
                return Tripwires.CALL;
            }

            @Override
            public String path(UUID id) {
                return tripwires.path(id);
            }

            @Override
            public boolean hideable() {
                return true;
            }
        };
    }

    @Bean
    Dataset tripwiresAsData(Purposes purposes, Tripwires tripwires) {
        var columns = List.of(
                new Column("id", Type.TEXT, "tripwires.column-id"),
                new Column("kind", Type.TEXT, "tripwires.column-kind"),
                new Column("threshold", Type.INTEGER, "tripwires.column-threshold"),
                new Column("day", Type.DATE, "tripwires.column-day"),
                new Column("by", Type.TEXT, "tripwires.column-by"),
                new Column("at", Type.TIME, "tripwires.column-at"),
                new Column("touched", Type.TIME, "tripwires.column-touched"));
        return Dataset.of(
                "/purposes/{purpose}/tripwires",
                "tripwires.data",
                columns,
                in -> Rows.of(
                        tripwires.of(purposes.at(in.getOrDefault("purpose", "")).id()).stream()
                                .map(it -> Rows.row(
                                        it.id(),
                                        it.kind().word(),
                                        it.threshold(),
                                        it.day(),
                                        it.byName(),
                                        it.at(),
                                        it.touched()))
                                .toList()));
    }
}
