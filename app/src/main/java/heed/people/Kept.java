package heed.people;

import java.util.function.IntUnaryOperator;

/// A plug: one kind of data that goes by itself after some days. Offer it as a bean.
public interface Kept {

    /// The key of what it is, in the words of its room.
    String name();

    /// How many days it is kept where nobody chose otherwise, and what may be chosen.
    Days days();

    /// Removes what has been there for longer than this many days, by the clock of the database; returns how much.
    /// It may remove a portion; it is asked again until it removes nothing.
    int forget(int days);

    record Days(int usual, int least, int most) {

        public boolean may(int days) {
            return days >= least && days <= most;
        }
    }

    static Kept of(String name, Days days, IntUnaryOperator forgets) {
        record Plain(String name, Days days, IntUnaryOperator forgets) implements Kept {

            @Override
            public int forget(int days) {
                return forgets.applyAsInt(days);
            }
        }
        return new Plain(name, days, forgets);
    }
}
