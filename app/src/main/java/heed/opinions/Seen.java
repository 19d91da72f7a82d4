package heed.opinions;

import java.util.OptionalDouble;

/// How somebody met the statement that they answer.
///
/// @param wording which wording they read; 0 where that is not known
/// @param chance with what chance it was drawn for them; empty where they chose it themselves
record Seen(int wording, OptionalDouble chance) {

    static final Seen ANYHOW = new Seen(0, OptionalDouble.empty());

    /// False when the words have changed since.
    boolean is(int wording) {
        return this.wording == 0 || this.wording == wording;
    }
}
