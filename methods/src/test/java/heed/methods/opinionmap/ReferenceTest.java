package heed.methods.opinionmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Five real conversations, beside results that were computed another way (dense, in another language), and beside
/// what was published.
class ReferenceTest {

    static final String[] CONVERSATIONS = SharedData.CONVERSATIONS;

    private record Case(JsonNode reference, PolisVotes polis, int[] columns) {

        static Case read(String conversation) {
            var polis = PolisFolder.in(SharedData.polis(conversation)).latest();
            var reference = SharedData.json("reference/" + conversation + ".json");
            var ids = Golden.ids(reference.get("statement_ids"));
            return new Case(
                    reference,
                    polis,
                    Arrays.stream(ids)
                            .map(id -> Arrays.binarySearch(polis.statements(), id))
                            .toArray());
        }

        double[] picked(double[] byColumn) {
            return Arrays.stream(columns).mapToDouble(c -> byColumn[c]).toArray();
        }

        Map<Integer, Integer> rows() {
            Map<Integer, Integer> rows = new HashMap<>();
            for (int p = 0; p < polis.participants().length; p++) {
                rows.put(polis.participants()[p], p);
            }
            return rows;
        }
    }

    @ParameterizedTest
    @FieldSource("CONVERSATIONS")
    void componentsAndVariancesAreThoseOfADenseComputation(String conversation) {
        var read = Case.read(conversation);
        var map = OpinionMaps.compatible(read.polis().votes(), read.polis().settings());
        var pca = read.reference().get("pca");
        assertThat(read.picked(map.mean())).containsExactly(SharedData.numbers(pca.get("mean")), within(1e-11));
        for (int j = 0; j < 2; j++) {
            var theirs = SharedData.numbers(pca.get("component" + (j + 1)));
            assertThat(Math.abs(cosine(theirs, read.picked(map.components()[j]))))
                    .isGreaterThanOrEqualTo(1 - 1e-8);
            double variance = pca.get("explained_variance").get(j).asDouble();
            assertThat(map.variance()[j] / variance).isCloseTo(1, within(1e-8));
            assertThat(map.variance()[j] / map.variance()[2])
                    .isCloseTo(pca.get("explained_variance_ratio").get(j).asDouble(), within(1e-8));
        }
    }

    @ParameterizedTest
    @FieldSource("CONVERSATIONS")
    void peopleAndStatementsStandWhereADenseComputationPutsThem(String conversation) {
        var read = Case.read(conversation);
        var map = OpinionMaps.compatible(read.polis().votes(), read.polis().settings());
        var rows = read.rows();
        var order = Arrays.stream(Golden.ids(read.reference().get("participant_ids")))
                .map(id -> Golden.at(rows, id))
                .toArray();
        double[][] people = {
            Arrays.stream(order).mapToDouble(p -> map.x()[p]).toArray(),
            Arrays.stream(order).mapToDouble(p -> map.y()[p]).toArray()
        };
        double[][] statements = {read.picked(map.statementX()), read.picked(map.statementY())};
        var theirPeople = read.reference().get("participant_xy");
        var theirStatements = read.reference().get("statement_xy_agree_virtual");
        for (int j = 0; j < 2; j++) {
            var theirs = column(theirPeople, j);
            assertThat(turned(people[j], theirs)).containsExactly(theirs, within(1e-8));
            theirs = column(theirStatements, j);
            assertThat(turned(statements[j], theirs)).containsExactly(theirs, within(1e-8));
        }
        assertThat(read.picked(map.extremity()))
                .containsExactly(SharedData.numbers(read.reference().get("statement_extremity")), within(1e-8));
    }

    @ParameterizedTest
    @FieldSource("CONVERSATIONS")
    void publishedGroupsGiveTheSameCountsConsensusPrioritiesAndRepresentatives(String conversation) {
        var read = Case.read(conversation);
        var group = new int[read.polis().participants().length];
        Arrays.fill(group, -1);
        var rows = read.rows();
        read.reference()
                .get("published_group_labels")
                .properties()
                .forEach(e -> group[Golden.at(rows, Integer.parseInt(e.getKey()))] =
                        e.getValue().asInt());
        var map = OpinionMaps.compatible(
                read.polis().votes(), read.polis().settings().withGroups(group));
        var theirs = read.reference().get("stats_given_published_groups");
        assertThat(read.picked(map.consensus()))
                .containsExactly(SharedData.numbers(theirs.get("group_informed_consensus_agree")), within(1e-10));
        assertThat(read.picked(map.priority()))
                .containsExactly(SharedData.numbers(theirs.get("comment_priority")), within(1e-8));
        for (int g = 0; g < map.groups(); g++) {
            List<String> expected = new ArrayList<>();
            theirs.get("representative")
                    .get(String.valueOf(g))
                    .forEach(r -> expected.add(
                            r.get("tid").asInt() + " " + r.get("repful-for").asString() + " "
                                    + r.get("n-success").asInt()));
            assertThat(map.representative().get(g).stream()
                            .map(r -> read.polis().statements()[r.statement()]
                                    + (r.agree() ? " agree " : " disagree ")
                                    + r.votes())
                            .toList())
                    .isEqualTo(expected);
        }
        assertThat(map.majority().agree().stream().map(s -> read.polis().statements()[s.statement()]))
                .containsExactlyElementsOf(
                        tids(read.reference().get("consensus").get("agree")));
        assertThat(map.majority().disagree().stream().map(s -> read.polis().statements()[s.statement()]))
                .containsExactlyElementsOf(
                        tids(read.reference().get("consensus").get("disagree")));
    }

    @ParameterizedTest
    @FieldSource("CONVERSATIONS")
    void groupsAreAtLeastAsTightAsTheBestOfThirtyAndFallTheSameWay(String conversation) {
        var read = Case.read(conversation);
        var map = OpinionMaps.compatible(read.polis().votes(), read.polis().settings());
        var rows = read.rows();
        var ids = Golden.ids(read.reference().get("published_grouped"));
        var in = new boolean[map.x().length];
        for (int id : ids) {
            in[Golden.at(rows, id)] = true;
        }
        var cloud = Cloud.of(in, map.x(), map.y());
        for (int k = 2; k <= 5; k++) {
            var theirs = read.reference().get("kmeans_best_of_30").get("by_k").get(String.valueOf(k));
            var parts = Clusters.best(cloud, k, Grouped.RESTARTS);
            double theirInertia = theirs.get("inertia").asDouble();
            assertThat(parts.inertia()).isLessThanOrEqualTo(theirInertia * (1 + 1e-9));
            var placed = Grouped.placed(parts, in, 0, map.x(), map.y());
            var ours = Arrays.stream(ids)
                    .map(id -> placed.group()[Golden.at(rows, id)])
                    .toArray();
            // Where ours is tighter still (three of twenty), it is another division by a few people.
            boolean tighter = parts.inertia() < theirInertia * (1 - 1e-7);
            assertThat(Agreement.between(ours, Golden.ids(theirs.get("labels"))))
                    .as("k = %s", k)
                    .isGreaterThanOrEqualTo(tighter ? 0.97 : 0.99);
            assertThat(Silhouette.of(cloud, parts))
                    .isCloseTo(theirs.get("silhouette").asDouble(), within(2e-3));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"15-per-hour-seattle", "brexit-consensus", "scoop-hivemind.biodiversity", "vtaiwan.uberx"})
    void groupsAreMostlyThosePublishedAtThePublishedNumber(String conversation) {
        var read = Case.read(conversation);
        var map = OpinionMaps.compatible(read.polis().votes(), read.polis().settings());
        var rows = read.rows();
        var labels = read.reference().get("published_group_labels");
        var in = new boolean[map.x().length];
        labels.properties().forEach(e -> in[Golden.at(rows, Integer.parseInt(e.getKey()))] = true);
        int k = (int) labels.properties().stream()
                .map(e -> e.getValue().asInt())
                .distinct()
                .count();
        var cloud = Cloud.of(in, map.x(), map.y());
        var placed = Grouped.placed(Clusters.best(cloud, k, Grouped.RESTARTS), in, 0, map.x(), map.y());
        var ours = labels.properties().stream()
                .mapToInt(e -> placed.group()[Golden.at(rows, Integer.parseInt(e.getKey()))])
                .toArray();
        var theirs =
                labels.properties().stream().mapToInt(e -> e.getValue().asInt()).toArray();
        assertThat(Agreement.between(ours, theirs)).isGreaterThanOrEqualTo(0.80);
    }

    private static List<Integer> tids(JsonNode list) {
        List<Integer> ids = new ArrayList<>();
        list.forEach(entry -> ids.add(entry.get("tid").asInt()));
        return ids;
    }

    private static double[] column(JsonNode pairs, int j) {
        var column = new double[pairs.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = pairs.get(i).get(j).asDouble();
        }
        return column;
    }

    private static double[] turned(double[] ours, double[] theirs) {
        double sign = GoldenTest.sign(theirs, ours);
        return Arrays.stream(ours).map(x -> x * sign).toArray();
    }

    private static double cosine(double[] a, double[] b) {
        return Components.dot(a, b) / Math.sqrt(Components.dot(a, a) * Components.dot(b, b));
    }
}
