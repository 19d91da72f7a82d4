package heed.methods.opinionmap;

import java.util.ArrayList;
import java.util.List;

/// The directions in which the votes differ most.
///
/// **Problem.** The leading eigenvectors of YᵀY, where Y is the centred vote matrix ([Spread]): principal
/// components with column-mean imputation, no column scaling, over all participants.
///
/// **Method.** A block Krylov space with Rayleigh–Ritz: begin with two vectors, multiply both by YᵀY in one pass
/// over the votes, solve the small projected problem, take the residuals of the leading approximations as the
/// next vectors, orthogonalise them against all before, and go on until the residuals are small. After 40 vectors
/// the best 12 are kept and the rest forgotten. (Golub and Van Loan, *Matrix Computations*, chapter 10; thick
/// restarts after Wu and Simon 2000.)
///
/// **Guarantees.** The residual of each vector is at most `tolerance` times the largest eigenvalue, or the
/// rounding floor has been reached. The result depends on the set of rows only: not on their order, nor on threads.
/// The largest entry of each component is positive. It starts from fixed pseudo-random vectors.
///
/// **Not.** Where two eigenvalues are equal no direction is the right one, and a small change of votes may turn the
/// pair.
///
/// @param vectors the components, each as long as there are statements, of unit length (zero where the rank
///     does not reach)
/// @param eigenvalues of YᵀY, in the same order
record Components(double[][] vectors, double[] eigenvalues) {

    private static final int MOST = 40;
    private static final int KEPT = 12;
    private static final int PASSES = 300;

    /// Whether there are two directions at all.
    int rank() {
        double least = 1e-11 * Math.max(eigenvalues[0], 1e-300);
        return eigenvalues[0] <= 1e-11 ? 0 : eigenvalues[1] <= least ? 1 : 2;
    }

    /// The leading two.
    static Components of(Spread spread, Statements statements, double tolerance) {
        return of(spread, statements, tolerance, 2);
    }

    /// @param wanted how many components, from two to six
    static Components of(Spread spread, Statements statements, double tolerance, int wanted) {
        int size = statements.size();
        int most = Math.min(MOST, Math.max(2, statements.counting()));
        List<double[]> basis = new ArrayList<>();
        List<double[]> images = new ArrayList<>();
        List<double[]> projected = new ArrayList<>();
        var noise = new Noise(0x9E3779B97F4A7C15L);
        var next = List.of(random(noise, statements), random(noise, statements));
        var ritz = new Ritz(new double[0], new double[0][0]);
        for (int pass = 0; pass < PASSES; pass++) {
            int before = basis.size();
            for (var vector : next) {
                if (basis.size() < most) {
                    add(basis, vector);
                }
            }
            if (basis.size() == before && before >= Math.min(2, statements.counting())) {
                break;
            }
            for (int i = before;
                    i < before + 2 && basis.size() < before + 2 && basis.size() < statements.counting();
                    i++) {
                add(basis, random(noise, statements));
            }
            if (basis.isEmpty()) {
                break;
            }
            extend(spread, basis, images, before, size);
            ritz = Ritz.of(basis, images, projected);
            if (basis.size() >= most && statements.counting() > most) {
                restart(basis, images, ritz);
                projected.clear();
                ritz = Ritz.of(basis, images, projected);
            }
            next = residuals(basis, images, ritz, tolerance, wanted);
            if (next.isEmpty()) {
                break;
            }
        }
        return leading(basis, ritz, size, wanted);
    }

    private static void extend(Spread spread, List<double[]> basis, List<double[]> images, int before, int size) {
        for (int i = before; i < basis.size(); i += 2) {
            var second = i + 1 < basis.size() ? basis.get(i + 1) : new double[size];
            var image = spread.times(basis.get(i), second);
            images.add(image[0]);
            if (i + 1 < basis.size()) {
                images.add(image[1]);
            }
        }
    }

    /// Orthogonalises a vector (twice) against the basis and adds it, unless nothing is left of it.
    private static void add(List<double[]> basis, double[] vector) {
        var v = vector.clone();
        double length = Math.sqrt(dot(v, v));
        if (length == 0) {
            return;
        }
        scale(v, 1 / length);
        for (int round = 0; round < 3; round++) {
            for (var b : basis) {
                subtract(v, b, dot(v, b));
            }
            double left = Math.sqrt(dot(v, v));
            if (left < 1e-10) {
                return;
            }
            scale(v, 1 / left);
        }
        basis.add(v);
    }

    /// What the leading approximations that are not yet good are still wrong by.
    private static List<double[]> residuals(
            List<double[]> basis, List<double[]> images, Ritz ritz, double tolerance, int wanted) {
        List<double[]> next = new ArrayList<>();
        for (int j = 0; j < Math.min(wanted, ritz.values().length); j++) {
            var r = ritz.mix(images, j);
            subtract(r, ritz.mix(basis, j), ritz.values()[j]);
            if (Math.sqrt(dot(r, r)) > tolerance * Math.max(ritz.values()[0], 1e-300)) {
                next.add(r);
            }
        }
        return next;
    }

    private static void restart(List<double[]> basis, List<double[]> images, Ritz ritz) {
        List<double[]> kept = new ArrayList<>();
        List<double[]> keptImages = new ArrayList<>();
        for (int j = 0; j < KEPT; j++) {
            kept.add(ritz.mix(basis, j));
            keptImages.add(ritz.mix(images, j));
        }
        basis.clear();
        basis.addAll(kept);
        images.clear();
        images.addAll(keptImages);
    }

    private static Components leading(List<double[]> basis, Ritz ritz, int size, int wanted) {
        var vectors = new double[wanted][size];
        var values = new double[wanted];
        for (int j = 0; j < Math.min(wanted, ritz.values().length); j++) {
            vectors[j] = ritz.mix(basis, j);
            values[j] = Math.max(0, ritz.values()[j]);
            upright(vectors[j]);
        }
        return new Components(vectors, values);
    }

    /// Makes the largest entry positive and the length one; says which sign it multiplied by.
    static double upright(double[] v) {
        double largest = 0;
        for (double x : v) {
            largest = Math.abs(x) > Math.abs(largest) ? x : largest;
        }
        double length = Math.sqrt(dot(v, v));
        if (length > 0) {
            scale(v, Math.signum(largest) / length);
        }
        return largest < 0 ? -1 : 1;
    }

    private static double[] random(Noise noise, Statements statements) {
        var v = new double[statements.size()];
        for (int c = 0; c < v.length; c++) {
            double x = noise.unit() - 0.5;
            v[c] = statements.counts()[c] ? x : 0;
        }
        return v;
    }

    static double dot(double[] a, double[] b) {
        double first = 0, second = 0, third = 0, fourth = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            first += a[i] * b[i];
            second += a[i + 1] * b[i + 1];
            third += a[i + 2] * b[i + 2];
            fourth += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            first += a[i] * b[i];
        }
        return first + second + (third + fourth);
    }

    private static void scale(double[] v, double by) {
        for (int i = 0; i < v.length; i++) {
            v[i] *= by;
        }
    }

    private static void subtract(double[] v, double[] w, double times) {
        for (int i = 0; i < v.length; i++) {
            v[i] -= times * w[i];
        }
    }
}
