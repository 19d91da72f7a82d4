package heed.verdicts;

import gg.jte.Content;
import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import heed.people.Visitor;
import heed.purposes.Beside;
import heed.purposes.HomeItem;
import heed.purposes.Marked;
import heed.purposes.Purposes;
import heed.web.Parts;
import heed.web.Shell;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// What this room shows on pages of others, and its list as open data.
@Configuration
class VerdictPlugs {

    /// Beside the official figures: what those concerned say.
    @Bean
    Beside verdictsBesideTheNumbers(Verdicts verdicts, Parts parts) {
        return (purpose, shell) -> verdicts.latest(purpose.id()).stream()
                .map(it -> parts.of("verdicts/beside", Map.of("shell", shell, "purpose", purpose, "verdict", it)))
                .toList();
    }

    /// On the line of each number: when those concerned were asked, what they said, and how many did not answer.
    @Bean
    @Order(20)
    Marked verdictOnTheLine(Verdicts verdicts, Clock clock) {
        return (purpose, shell) -> verdicts.latest(purpose.id()).stream()
                .map(it -> new Marked.Mark(
                        it.at().atZone(clock.getZone()).toLocalDate(), said(it, shell), purpose.path() + "/verdicts"))
                .toList();
    }

    private static String said(Verdict it, Shell shell) {
        var shares = it.shares();
        return shares == null
                ? shell.say("verdicts.too-few", it.answered(), it.invited())
                : shell.say("verdicts.mark", shares.yes(), it.answered(), it.silent());
    }

    @Bean
    HomeItem askedAtHome(Verdicts verdicts, Parts parts) {
        return new HomeItem() {
            @Override
            public Place place() {
                return Place.VOICE;
            }

            @Override
            public List<Content> on(Visitor visitor, Shell shell) {
                return visitor.signedIn()
                        ? verdicts.waiting(visitor.me().id()).stream()
                                .limit(1)
                                .map(it -> parts.of("verdicts/home", Map.of("waiting", it, "shell", shell)))
                                .toList()
                        : List.of();
            }
        };
    }

    @Bean
    Dataset verdictsAsData(Purposes purposes, Verdicts verdicts) {
        var columns = List.of(
                new Column("commitment", Type.TEXT, "verdicts.column-commitment"),
                new Column("days", Type.INTEGER, "verdicts.column-days"),
                new Column("at", Type.TIME, "verdicts.column-at"),
                new Column("asked", Type.INTEGER, "verdicts.column-asked"),
                new Column("affected", Type.INTEGER, "verdicts.column-affected"),
                new Column("sampled", Type.INTEGER, "verdicts.column-sampled"),
                new Column("frame", Type.TEXT, "verdicts.column-frame"),
                new Column("answered", Type.INTEGER, "verdicts.column-answered"),
                new Column("silent", Type.INTEGER, "verdicts.column-silent"),
                new Column("yes", Type.INTEGER, "verdicts.column-yes"),
                new Column("partly", Type.INTEGER, "verdicts.column-partly"),
                new Column("no", Type.INTEGER, "verdicts.column-no"),
                new Column("cannot_tell", Type.INTEGER, "verdicts.column-cannot-tell"));
        return Dataset.of(
                "/purposes/{purpose}/verdicts",
                "verdicts.data",
                columns,
                in -> Rows.of(verdicts
                        .of(purposes.at(in.getOrDefault("purpose", "")).id())
                        .stream()
                        .map(it -> Rows.row(
                                it.commitment(),
                                it.days(),
                                it.at(),
                                it.asked(),
                                it.affected(),
                                it.sampled(),
                                it.frame(),
                                it.answered(),
                                it.silent(),
                                it.shares() == null ? null : it.shares().yes(),
                                it.shares() == null ? null : it.shares().partly(),
                                it.shares() == null ? null : it.shares().no(),
                                it.shares() == null ? null : it.shares().cannotTell()))
                        .toList()));
    }
}
