package heed.methods.opinionmap;

import java.util.Arrays;
import java.util.stream.IntStream;

/// An imagined town with planted groups: each group leans one way on each statement, and each person answers a part
/// of the statements.
///
/// @param group per person, the group planted
/// @param sides per group and statement, whether the group leans to agreement
record Town(int people, int statements, int[] person, int[] statement, byte[] value, int[] group, boolean[][] sides) {

    /// @param lean how sure a group is, 0.5 (noise) to 1
    /// @param density the share of statements that a person answers
    static Town of(long seed, int people, int statements, int groups, double lean, double density) {
        var group = new int[people];
        Arrays.setAll(group, p -> p % groups);
        return of(seed, statements, group, groups, lean, density);
    }

    /// Groups of these shares of all people.
    static Town of(long seed, int people, int statements, double[] shares, double lean, double density) {
        var group = new int[people];
        double until = 0;
        int p = 0;
        for (int g = 0; g < shares.length; g++) {
            until += shares[g];
            while (p < (g == shares.length - 1 ? people : Math.round(until * people))) {
                group[p++] = g;
            }
        }
        return of(seed, statements, group, shares.length, lean, density);
    }

    private static Town of(long seed, int statements, int[] group, int groups, double lean, double density) {
        int people = group.length;
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
        int n = 0;
        for (int p = 0; p < people; p++) {
            for (int c = 0; c < statements; c++) {
                if (noise.unit() < density) {
                    boolean asGroup = noise.unit() < lean;
                    person[n] = p;
                    statement[n] = c;
                    value[n++] = (byte) (noise.unit() < 0.1 ? 0 : sides[group[p]][c] == asGroup ? 1 : -1);
                }
            }
        }
        return new Town(people, statements, cut(person, n), cut(statement, n), Arrays.copyOf(value, n), group, sides);
    }

    private static int[] cut(int[] array, int n) {
        return Arrays.copyOf(array, n);
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

    /// The likeliest group of each person, for somebody who knows how each group leans and how large it is: nobody
    /// can do better (Bayes' rule).
    int[] bayes(double lean, double[] shares) {
        var log = new double[people][shares.length];
        for (int p = 0; p < people; p++) {
            for (int g = 0; g < shares.length; g++) {
                log[p][g] = Math.log(shares[g]);
            }
        }
        for (int i = 0; i < value.length; i++) {
            for (int g = 0; g < shares.length && value[i] != 0; g++) {
                log[person[i]][g] += Math.log(value[i] > 0 == sides[g][statement[i]] ? lean : 1 - lean);
            }
        }
        var likeliest = new int[people];
        for (int p = 0; p < people; p++) {
            for (int g = 1; g < shares.length; g++) {
                likeliest[p] = log[p][g] > log[p][likeliest[p]] ? g : likeliest[p];
            }
        }
        return likeliest;
    }

    /// The same people and, after them, `clones` accounts that repeat the votes of one person.
    Town withClones(int of, int clones) {
        int own = (int) Arrays.stream(person).filter(p -> p == of).count();
        var a = Arrays.copyOf(person, person.length + own * clones);
        var b = Arrays.copyOf(statement, a.length);
        var v = Arrays.copyOf(value, a.length);
        int n = person.length;
        for (int clone = 0; clone < clones; clone++) {
            for (int i = 0; i < person.length; i++) {
                if (person[i] == of) {
                    a[n] = people + clone;
                    b[n] = statement[i];
                    v[n++] = value[i];
                }
            }
        }
        return new Town(people + clones, statements, a, b, v, Arrays.copyOf(group, people + clones), sides);
    }

    /// What one person answered: statements, and values in the same order.
    int[] answered(int p) {
        return IntStream.range(0, person.length)
                .filter(i -> person[i] == p)
                .map(i -> statement[i])
                .toArray();
    }

    byte[] answers(int p) {
        var own = IntStream.range(0, person.length).filter(i -> person[i] == p).toArray();
        var answers = new byte[own.length];
        for (int i = 0; i < own.length; i++) {
            answers[i] = value[own[i]];
        }
        return answers;
    }
}
