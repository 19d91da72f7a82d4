package heed.methods.opinionmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What real pol.is servers computed, reproduced: everything but the clustering, for which their own groups are
/// taken.
class GoldenTest {

    private static final double EXACT = 1e-9;

    @ParameterizedTest
    @ValueSource(strings = {"g27-meta", "g35-strict", "g160-nomod"})
    void meansAndComponentsAreThoseOfPolisUpToSign(String name) {
        var golden = Golden.read(name);
        var map = OpinionMaps.compatible(golden.votes(), golden.settings());
        assertThat(map.mean()).containsExactly(SharedData.numbers(golden.expected("pca_center")), within(EXACT));
        for (int j = 0; j < 2; j++) {
            var theirs = SharedData.numbers(golden.expected("pca_comps").get(j));
            assertThat(turned(map.components()[j], sign(theirs, map.components()[j])))
                    .containsExactly(theirs, within(EXACT));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"g27-meta", "g35-strict", "g160-nomod"})
    void statementsStandWherePolisPutsThem(String name) {
        var golden = Golden.read(name);
        var map = OpinionMaps.compatible(golden.votes(), golden.settings());
        double[][] ours = {map.statementX(), map.statementY()};
        for (int j = 0; j < 2; j++) {
            var theirs =
                    SharedData.numbers(golden.expected("statement_projection").get(j));
            assertThat(turned(ours[j], sign(theirs, ours[j]))).containsExactly(theirs, within(EXACT));
        }
        assertThat(map.extremity())
                .containsExactly(SharedData.numbers(golden.expected("statement_extremity")), within(EXACT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"g27-meta", "g35-strict", "g160-nomod"})
    void peopleStandWherePolisPutsTheirBaseClusters(String name) {
        var golden = Golden.read(name);
        var map = OpinionMaps.compatible(golden.votes(), golden.settings());
        Map<Integer, Integer> row = new HashMap<>();
        for (int p = 0; p < golden.participantIds().length; p++) {
            row.put(golden.participantIds()[p], p);
        }
        double[][] places = {map.x(), map.y()};
        for (int j = 0; j < 2; j++) {
            var theirs = SharedData.numbers(golden.expected("base_clusters").get(j == 0 ? "x" : "y"));
            var members = golden.expected("base_clusters").get("members");
            var ours = new double[theirs.length];
            for (int b = 0; b < ours.length; b++) {
                for (var id : members.get(b)) {
                    ours[b] += places[j][Golden.at(row, id.asInt())]
                            / members.get(b).size();
                }
            }
            assertThat(turned(ours, sign(theirs, ours))).containsExactly(theirs, within(EXACT));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"g27-meta", "g35-strict", "g160-nomod"})
    void groupVotesConsensusAndPrioritiesAreThoseOfPolis(String name) {
        var golden = Golden.read(name);
        var map = OpinionMaps.compatible(golden.votes(), golden.settings());
        for (int g = 0; g < map.groups(); g++) {
            var theirs = golden.expected("group_votes").get(String.valueOf(g)).get("votes");
            for (int c = 0; c < golden.statementIds().length; c++) {
                var counts = theirs.get(String.valueOf(golden.statementIds()[c]));
                assertThat(new int[] {
                            map.votes().agree()[g][c],
                            map.votes().disagree()[g][c],
                            map.votes().seen()[g][c]
                        })
                        .containsExactly(
                                counts.get("A").asInt(),
                                counts.get("D").asInt(),
                                counts.get("S").asInt());
            }
        }
        assertThat(map.consensus()).containsExactly(golden.byStatement("group_aware_consensus"), within(EXACT));
        assertThat(map.priority()).containsExactly(golden.byStatement("comment_priorities"), within(EXACT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"g27-meta", "g35-strict", "g160-nomod"})
    void representativeStatementsAreThoseOfPolisInTheirOrder(String name) {
        var golden = Golden.read(name);
        var map = OpinionMaps.compatible(golden.votes(), golden.settings());
        for (int g = 0; g < map.groups(); g++) {
            List<String> theirs = new ArrayList<>();
            golden.expected("repness").get(String.valueOf(g)).forEach(r -> theirs.add(line(r)));
            assertThat(map.representative().get(g).stream()
                            .map(r -> line(golden, r))
                            .toList())
                    .as("group %s", g)
                    .isEqualTo(theirs);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"g27-meta", "g35-strict", "g160-nomod"})
    void majorityStatementsAreThoseOfPolisInTheirOrder(String name) {
        var golden = Golden.read(name);
        var majority = OpinionMaps.compatible(golden.votes(), golden.settings()).majority();
        same(golden, majority.agree(), golden.expected("consensus").get("agree"));
        same(golden, majority.disagree(), golden.expected("consensus").get("disagree"));
    }

    @Test
    void leavingMetaStatementsOutInsteadOfZeroingThemWouldBeNoticed() {
        var golden = Golden.read("g27-meta");
        var map = OpinionMaps.of(golden.votes(), golden.settings());
        assertThat(map.extremity()[4])
                .isNotCloseTo(golden.expected("statement_extremity").get(4).asDouble(), within(1e-3));
    }

    @Test
    void takingMetaStatementsInWouldBeNoticed() {
        var golden = Golden.read("g27-meta");
        var group = Objects.requireNonNull(golden.settings().group());
        var map = OpinionMaps.compatible(
                golden.votes(), Settings.plain(golden.statementIds().length).withGroups(group));
        assertThat(map.mean()).isNotEqualTo(SharedData.numbers(golden.expected("pca_center")));
    }

    private static void same(Golden golden, List<Majority.Shared> ours, JsonNode theirs) {
        assertThat(ours).hasSize(theirs.size());
        for (int i = 0; i < ours.size(); i++) {
            var shared = ours.get(i);
            assertThat(golden.statementIds()[shared.statement()])
                    .isEqualTo(theirs.get(i).get("tid").asInt());
            assertThat(shared.votes()).isEqualTo(theirs.get(i).get("n-success").asInt());
            assertThat(shared.seen()).isEqualTo(theirs.get(i).get("n-trials").asInt());
            assertThat(shared.share()).isCloseTo(theirs.get(i).get("p-success").asDouble(), within(EXACT));
            assertThat(shared.test()).isCloseTo(theirs.get(i).get("p-test").asDouble(), within(EXACT));
        }
    }

    private static String line(JsonNode r) {
        return "%d %s %d/%d best=%s p=%.9f z=%.9f r=%.9f t=%.5f"
                .formatted(
                        r.get("tid").asInt(),
                        r.get("repful-for").asString(),
                        r.get("n-success").asInt(),
                        r.get("n-trials").asInt(),
                        r.has("best-agree") && r.get("best-agree").asBoolean(),
                        r.get("p-success").asDouble(),
                        r.get("p-test").asDouble(),
                        r.get("repness").asDouble(),
                        r.get("repness-test").asDouble());
    }

    private static String line(Golden golden, Representative r) {
        return "%d %s %d/%d best=%s p=%.9f z=%.9f r=%.9f t=%.5f"
                .formatted(
                        golden.statementIds()[r.statement()],
                        r.agree() ? "agree" : "disagree",
                        r.votes(),
                        r.seen(),
                        r.bestAgree(),
                        r.share(),
                        r.shareTest(),
                        r.ratio(),
                        r.ratioTest());
    }

    static double sign(double[] theirs, double[] ours) {
        double dot = 0;
        for (int i = 0; i < ours.length; i++) {
            dot += theirs[i] * ours[i];
        }
        return dot < 0 ? -1 : 1;
    }

    private static double[] turned(double[] v, double by) {
        return Arrays.stream(v).map(x -> x * by).toArray();
    }
}
