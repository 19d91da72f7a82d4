package heed.methods.opinionmap;

/// A fixed sequence of pseudo-random numbers (SplitMix64, Steele, Lea and Flood 2014), so that a count can be
/// repeated to the bit.
final class Noise {

    private long state;

    Noise(long seed) {
        this.state = seed;
    }

    long next() {
        long z = mixed(state);
        state += 0x9E3779B97F4A7C15L;
        return z;
    }

    /// The number that follows from a state: every bit depends on every bit.
    static long mixed(long state) {
        long z = state + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// A number in [0, 1).
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /// A whole number in [0, bound).
    int below(int bound) {
        return (int) (unit() * bound);
    }
}
