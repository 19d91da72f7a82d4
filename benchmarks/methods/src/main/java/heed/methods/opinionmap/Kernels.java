package heed.methods.opinionmap;

import java.util.concurrent.TimeUnit;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The kernels of the opinion map, for 10,000 people, 500 statements and one vote in ten, beside the same product by
/// a dense library (EJML), which holds a number for each cell, seen or not.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Kernels {

    private static final int PEOPLE = 10_000;
    private static final int STATEMENTS = 500;

    private Votes votes;
    private Statements statements;
    private Shares shares;
    private Spread spread;
    private Model model;
    private OpinionMap map;
    private double[] v;
    private double[] w;
    private DMatrixRMaj dense;
    private DMatrixRMaj vectors;
    private DMatrixRMaj rows;
    private DMatrixRMaj image;
    private int[] answered;
    private byte[] answers;

    @Setup
    public void setUp() {
        votes = Scale.votes(PEOPLE, STATEMENTS, PEOPLE * STATEMENTS / 10);
        var settings = Settings.plain(STATEMENTS);
        statements = Statements.of(votes, settings);
        shares = Shares.of(votes, Runtime.getRuntime().availableProcessors());
        spread = new Spread(votes, statements, shares);
        map = OpinionMaps.of(votes, settings);
        model = map.model();
        var components = Components.of(spread, statements, 1e-6);
        v = components.vectors()[0];
        w = components.vectors()[1];
        dense = new DMatrixRMaj(PEOPLE, STATEMENTS);
        for (int p = 0; p < PEOPLE; p++) {
            for (int i = votes.starts()[p]; i < votes.starts()[p + 1]; i++) {
                int c = votes.cells()[i] / 3;
                dense.set(p, c, votes.cells()[i] % 3 - 1 - statements.mean()[c]);
            }
        }
        vectors = new DMatrixRMaj(STATEMENTS, 2);
        for (int c = 0; c < STATEMENTS; c++) {
            vectors.set(c, 0, v[c]);
            vectors.set(c, 1, w[c]);
        }
        rows = new DMatrixRMaj(PEOPLE, 2);
        image = new DMatrixRMaj(STATEMENTS, 2);
        answered = new int[votes.seen(0)];
        answers = new byte[answered.length];
        for (int i = 0; i < answered.length; i++) {
            answered[i] = votes.cells()[votes.starts()[0] + i] / 3;
            answers[i] = (byte) (votes.cells()[votes.starts()[0] + i] % 3 - 1);
        }
    }

    @Benchmark
    public Object spreadTimesTwoVectors() {
        return spread.times(v, w);
    }

    @Benchmark
    public Object spreadTimesTwoVectorsDense() {
        CommonOps_DDRM.mult(dense, vectors, rows);
        CommonOps_DDRM.multTransA(dense, rows, image);
        return image;
    }

    @Benchmark
    public Object placeEverybody() {
        return Places.of(votes, statements, model, shares);
    }

    @Benchmark
    public Object placeOnePerson() {
        return map.place(answered, answers);
    }

    @Benchmark
    public Object bridge() {
        return Bridging.of(votes, statements, map.x(), shares);
    }

    @Benchmark
    public Object route() {
        return Routing.probabilities(map, answered, answers);
    }
}
