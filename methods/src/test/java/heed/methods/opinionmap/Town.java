package heed.methods.opinionmap;

/// An imagined town with planted groups: each group leans one way on each statement, and each person answers a part
/// of the statements.
///
/// @param group per person, the group planted
record Town(int people, int statements, int[] person, int[] statement, byte[] value, int[] group) {

    /// @param lean how sure a group is, 0.5 (noise) to 1
    /// @param density the share of statements that a person answers
    static Town of(long seed, int people, int statements, int groups, double lean, double density) {
        var noise = new Noise(seed);
        var sides = new boolean[groups][statements];
        for (var side : sides) {
            for (int c = 0; c < statements; c++) {
                side[c] = noise.unit() < 0.5;
            }
        }
        var person = new int[people * statements];
        var statement = new int[people * statements];
        var value = new byte[people * statements];
        var group = new int[people];
        int n = 0;
        for (int p = 0; p < people; p++) {
            group[p] = p % groups;
            for (int c = 0; c < statements; c++) {
                if (noise.unit() < density) {
                    boolean asGroup = noise.unit() < lean;
                    person[n] = p;
                    statement[n] = c;
                    value[n++] = (byte) (noise.unit() < 0.1 ? 0 : sides[group[p]][c] == asGroup ? 1 : -1);
                }
            }
        }
        return new Town(
                people, statements, cut(person, n), cut(statement, n), java.util.Arrays.copyOf(value, n), group);
    }

    private static int[] cut(int[] array, int n) {
        return java.util.Arrays.copyOf(array, n);
    }

    Votes votes() {
        return Votes.of(people, statements, person, statement, value);
    }

    /// The same votes, arriving in another order.
    Votes shuffled(long seed) {
        var noise = new Noise(seed);
        var a = person.clone();
        var b = statement.clone();
        var v = value.clone();
        for (int i = v.length - 1; i > 0; i--) {
            int j = noise.below(i + 1);
            int x = a[i], y = b[i];
            byte z = v[i];
            a[i] = a[j];
            b[i] = b[j];
            v[i] = v[j];
            a[j] = x;
            b[j] = y;
            v[j] = z;
        }
        return Votes.of(people, statements, a, b, v);
    }

    /// The same people in another order: person p becomes `place[p]`.
    Votes renumbered(int[] place) {
        var a = new int[person.length];
        for (int i = 0; i < a.length; i++) {
            a[i] = place[person[i]];
        }
        return Votes.of(people, statements, a, statement, value);
    }

    static int[] places(int people, long seed) {
        var noise = new Noise(seed);
        var place = new int[people];
        for (int p = 0; p < people; p++) {
            int j = noise.below(p + 1);
            place[p] = place[j];
            place[j] = p;
        }
        return place;
    }
}
