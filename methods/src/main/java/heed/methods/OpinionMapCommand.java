package heed.methods;

import heed.methods.opinionmap.Findings;
import heed.methods.opinionmap.Majority;
import heed.methods.opinionmap.OpinionMap;
import heed.methods.opinionmap.OpinionMaps;
import heed.methods.opinionmap.PolisFolder;
import heed.methods.opinionmap.PolisVotes;
import heed.methods.opinionmap.Representative;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `opinion-map`: reads a folder in the Polis format and prints its opinion map, as JSON or in a few lines for
/// people.
///
/// Statements and participants are named by the numbers they have in the files.
final class OpinionMapCommand {

    private final PolisVotes polis;
    private final OpinionMap map;

    OpinionMapCommand(PolisFolder folder, boolean compatible, boolean bursts) {
        this.polis = folder.latest();
        var arrived = bursts ? polis.arrived() : null;
        var settings = arrived == null ? polis.settings() : polis.settings().arriving(arrived);
        this.map =
                compatible ? OpinionMaps.compatible(polis.votes(), settings) : OpinionMaps.of(polis.votes(), settings);
    }

    String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("mode", map.mode().name().toLowerCase(Locale.ROOT));
        all.put("enough", map.enough());
        all.put("k", map.groups());
        all.put("silhouette", map.silhouette());
        all.put("uncertainty", map.uncertainty());
        all.put("variance", map.variance());
        all.put("components", List.of(map.components()[0], map.components()[1]));
        all.put("participants", participants());
        all.put("statements", statements());
        all.put("groups", groups());
        all.put(
                "majority",
                Map.of(
                        "agree",
                        shared(map.majority().agree()),
                        "disagree",
                        shared(map.majority().disagree())));
        return Json.of(all);
    }

    private List<Object> participants() {
        List<Object> list = new ArrayList<>();
        for (int p = 0; p < polis.participants().length; p++) {
            list.add(ordered(
                    "id", polis.participants()[p],
                    "group", map.group()[p],
                    "x", map.x()[p],
                    "y", map.y()[p],
                    "bundle", map.weighed().bundle()[p],
                    "counted", !map.weighed().surplus()[p]));
        }
        return list;
    }

    private List<Object> statements() {
        List<Object> list = new ArrayList<>();
        for (int c = 0; c < polis.statements().length; c++) {
            list.add(ordered(
                    "id",
                    polis.statements()[c],
                    "moderatedOut",
                    polis.settings().excluded()[c],
                    "meta",
                    polis.settings().meta()[c],
                    "mean",
                    map.mean()[c],
                    "x",
                    map.statementX()[c],
                    "y",
                    map.statementY()[c],
                    "extremity",
                    map.extremity()[c],
                    "consensus",
                    map.consensus()[c],
                    "bridging",
                    map.bridging().score()[c],
                    "bridgingLower",
                    map.bridging().lower()[c],
                    "bridgingUpper",
                    map.bridging().upper()[c],
                    "bridgingEverybody",
                    map.robust().everybody().score()[c],
                    "bridgingWithoutBundles",
                    map.robust().withoutBundles().score()[c],
                    "bridgingWithoutMostActive",
                    map.robust().withoutMostActive().score()[c],
                    "lackingGroups",
                    map.lacking(c),
                    "priority",
                    map.priority()[c]));
        }
        return list;
    }

    private List<Object> groups() {
        List<Object> list = new ArrayList<>();
        for (int g = 0; g < map.groups(); g++) {
            List<Object> representative = new ArrayList<>();
            if (g < map.representative().size()) {
                map.representative().get(g).forEach(r -> representative.add(representative(r)));
            }
            list.add(ordered(
                    "group", g,
                    "members", map.votes().members()[g],
                    "agree", map.votes().agree()[g],
                    "disagree", map.votes().disagree()[g],
                    "seen", map.votes().seen()[g],
                    "representative", representative));
        }
        return list;
    }

    private Map<String, Object> representative(Representative r) {
        return ordered(
                "statement", polis.statements()[r.statement()],
                "side", r.agree() ? "agree" : "disagree",
                "votes", r.votes(),
                "seen", r.seen(),
                "share", r.share(),
                "shareTest", r.shareTest(),
                "ratio", r.ratio(),
                "ratioTest", r.ratioTest(),
                "bestAgree", r.bestAgree());
    }

    private List<Object> shared(List<Majority.Shared> statements) {
        List<Object> list = new ArrayList<>();
        statements.forEach(s -> list.add(ordered(
                "statement", polis.statements()[s.statement()],
                "votes", s.votes(),
                "seen", s.seen(),
                "share", s.share(),
                "test", s.test())));
        return list;
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    String words() {
        var words = new StringBuilder();
        words.append("%d participants, %d statements, %d votes%n"
                .formatted(
                        polis.participants().length,
                        polis.statements().length,
                        polis.votes().count()));
        if (!map.enough()) {
            return words.append("There are not enough votes yet for a map.\n").toString();
        }
        words.append(map.groups() == 1 ? "There are no clear groups.\n" : map.groups() + " groups:\n");
        for (int g = 0; g < map.groups() && map.groups() > 1; g++) {
            words.append("  %c: %d people%n".formatted('A' + g, map.votes().members()[g]));
            for (var r : map.representative().get(g)) {
                words.append("     %s with statement %d: %d of %d%n"
                        .formatted(
                                r.agree() ? "agrees" : "disagrees",
                                polis.statements()[r.statement()],
                                r.votes(),
                                r.seen()));
            }
        }
        if (map.groups() > 1 && Findings.of(map).noConsensus()) {
            words.append("There is no consensus: nothing that clearly more than half of every group agrees with.\n");
        }
        words.append(
                map.majority().agree().isEmpty()
                        ? "There is nothing that most people agree with.\n"
                        : "Most people agree with:\n");
        for (var s : map.majority().agree()) {
            words.append(
                    "     statement %d: %d of %d%n".formatted(polis.statements()[s.statement()], s.votes(), s.seen()));
        }
        return words.toString();
    }
}
