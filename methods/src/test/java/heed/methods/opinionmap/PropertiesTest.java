package heed.methods.opinionmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What must hold of every map, whatever the votes. Each has its mutant: a change that must not go unnoticed.
class PropertiesTest {

    private final Town town = Town.of(14, 400, 50, 3, 0.9, 0.4);
    private final Settings plain = Settings.plain(50);
    private final OpinionMap batch = OpinionMaps.of(town.votes(), plain);

    /// Up to a million votes a map that follows another differs from the map made of all votes at once in how the
    /// plane is turned and how groups are named, and in nothing else.
    @Test
    void votesInTwentyBatchesGiveWhatAllAtOnceGive() {
        var followed = inBatches(20, town.value());
        assertThat(same(followed, batch)).isEqualTo("everything");
        var wrong = town.value().clone();
        wrong[3] = (byte) (wrong[3] == 0 ? 1 : 0);
        assertThat(same(inBatches(20, wrong), batch))
                .as("the mutant: one vote is lost on the way")
                .isNotEqualTo("everything");
    }

    @Test
    void theSizeOfBatchesDoesNotMatter() {
        assertThat(same(inBatches(3, town.value()), inBatches(11, town.value())))
                .isEqualTo("everything");
    }

    /// After a restart there is the last published map at most; nothing else is remembered between maps.
    @Test
    void aMapMadeAfterARestartIsTheSameToTheBit() {
        var last = inBatches(5, town.value());
        var before = Bits.of(OpinionMaps.of(town.votes(), plain.after(last)));
        assertThat(Bits.of(OpinionMaps.of(town.shuffled(7), Settings.plain(50).after(inBatches(5, town.value())))))
                .isEqualTo(before);
        assertThat(Bits.of(OpinionMaps.of(town.votes(), plain.after(turnedMap()))))
                .as("the mutant: another map came before")
                .isNotEqualTo(before);
    }

    @Test
    void whatWasModeratedOutAndInAgainLeavesNoTrace() {
        var excluded = new boolean[50];
        excluded[4] = true;
        var out = OpinionMaps.of(town.votes(), new Settings(excluded, new boolean[50]));
        assertThat(same(out, batch)).as("the mutant: it stays out").isNotEqualTo("everything");
        assertThat(same(OpinionMaps.of(town.votes(), plain.after(out)), batch)).isEqualTo("everything");
        assertThat(Bits.of(OpinionMaps.of(town.votes(), plain))).isEqualTo(Bits.of(batch));
    }

    /// Everybody comes twice. (Whoever does so alone, three times, is bundled: [AlikeTest].)
    @Test
    void twiceTheSamePeopleKeepMapAndGroups() {
        int n = town.value().length;
        var person = Arrays.copyOf(town.person(), 2 * n);
        var statement = Arrays.copyOf(town.statement(), 2 * n);
        var value = Arrays.copyOf(town.value(), 2 * n);
        for (int i = 0; i < n; i++) {
            person[n + i] = 400 + person[i];
            statement[n + i] = statement[i];
            value[n + i] = value[i];
        }
        var twice = OpinionMaps.of(Votes.of(800, 50, person, statement, value), plain);
        assertThat(twice.groups()).isEqualTo(batch.groups());
        assertThat(Agreement.between(Arrays.copyOf(twice.group(), 400), batch.group()))
                .isEqualTo(1.0);
        assertThat(Arrays.copyOfRange(twice.group(), 400, 800)).isEqualTo(Arrays.copyOf(twice.group(), 400));
        assertThat(alike(Arrays.copyOf(twice.x(), 400), batch.x())).isGreaterThan(0.999);
        assertThat(alike(twice.bridging().score(), batch.bridging().score())).isGreaterThan(0.99);
        var others = Town.of(15, 400, 50, 3, 0.9, 0.4);
        assertThat(Agreement.between(
                        OpinionMaps.of(others.renumbered(Town.places(400, 1)), plain)
                                .group(),
                        batch.group()))
                .as("the mutant: other people came")
                .isLessThan(0.5);
    }

    private OpinionMap inBatches(int batches, byte[] value) {
        var map = OpinionMaps.of(first(1, batches, value), plain);
        for (int b = 2; b <= batches; b++) {
            map = OpinionMaps.of(first(b, batches, value), plain.after(map));
        }
        return map;
    }

    private Votes first(int part, int of, byte[] value) {
        int n = value.length * part / of;
        return Votes.of(
                400, 50, Arrays.copyOf(town.person(), n), Arrays.copyOf(town.statement(), n), Arrays.copyOf(value, n));
    }

    /// A map turned by a quarter.
    private OpinionMap turnedMap() {
        var other = OpinionMaps.of(Town.of(3, 400, 50, 3, 0.9, 0.4).votes(), plain);
        return OpinionMaps.of(town.votes(), plain.after(other));
    }

    /// In what two maps are the same, apart from the turn of the plane and the names of groups.
    private static String same(OpinionMap a, OpinionMap b) {
        boolean places = true;
        for (int p = 0; p < a.x().length; p++) {
            double far = Math.hypot(a.x()[p], a.y()[p]), other = Math.hypot(b.x()[p], b.y()[p]);
            places &= Math.abs(far - other) < 1e-9;
        }
        boolean groups = a.groups() == b.groups() && Agreement.between(a.group(), b.group()) == 1;
        boolean statements = Arrays.equals(a.mean(), b.mean())
                && Arrays.equals(a.bridging().lower(), b.bridging().lower())
                && IntStream.range(0, a.consensus().length)
                        .allMatch(c -> Math.abs(a.consensus()[c] - b.consensus()[c]) < 1e-12);
        return (places ? "every" : "") + (groups && statements ? "thing" : "");
    }

    private static double alike(double[] a, double[] b) {
        return Math.abs(Components.dot(a, b)) / Math.sqrt(Components.dot(a, a) * Components.dot(b, b));
    }
}
