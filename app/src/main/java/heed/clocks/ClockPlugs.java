package heed.clocks;

import heed.offices.OfficePart;
import heed.opinions.StatementPart;
import heed.purposes.Activity;
import heed.trace.TracePart;
import heed.web.NavItem;
import heed.web.Parts;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// What this room shows on pages of others.
@Configuration
class ClockPlugs {

    private static final int MOST = 10;

    @Bean
    NavItem clocksAtTheFoot() {
        return NavItem.atTheFoot(70, "/clocks", "clocks.nav");
    }

    @Bean
    Activity clocksOnPurpose(Clocks clocks, Dial dial, Parts parts) {
        return (purpose, visitor, shell) -> {
            var running = clocks.running(purpose.id().value(), MOST);
            if (running.isEmpty()) {
                return List.of();
            }
            var all = dial.of(running);
            return List.of(new Activity.Card(
                    35, "", parts.of("clocks/of-purpose", Map.of("shell", shell, "clocks", all, "most", MOST)), null));
        };
    }

    @Bean
    @Order(15)
    OfficePart clocksOfOffice(Clocks clocks, Records records, Dial dial, Parts parts) {
        return (office, visitor, shell) -> {
            var running = clocks.all(new Sought(office.key(), "", "running"), MOST);
            return parts.of(
                    "clocks/of-office",
                    Map.of(
                            "shell",
                            shell,
                            "office",
                            office,
                            "clocks",
                            dial.of(running),
                            "record",
                            records.of(office.key()),
                            "tends",
                            clocks.actsFor(visitor.hat(), office.key())));
        };
    }

    @Bean
    StatementPart clocksOfStatement(Clocks clocks, Dial dial, Parts parts) {
        return (statement, visitor, shell) ->
                parts.of("clocks/of-one", Map.of("shell", shell, "clocks", dial.of(clocks.of(List.of(statement)))));
    }

    @Bean
    TracePart clocksOnTheTrace(Clocks clocks, Dial dial, Parts parts) {
        return (id, visitor, shell) -> {
            var all = clocks.of(List.of(id));
            return parts.of("clocks/of-one", Map.of("shell", shell, "clocks", dial.of(all)));
        };
    }
}
