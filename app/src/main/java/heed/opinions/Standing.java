package heed.opinions;

import heed.methods.opinionmap.Bridging;

/// How far people of all opinions agree with a statement (0 to 1), with its 90 % interval; and the same if other people
/// were counted.
///
/// @param all with every account counted as one
/// @param withoutFlagged without all accounts that vote alike beyond chance
/// @param withoutMostActive without the 0.1 % who voted most
record Standing(double score, double lower, double upper, double all, double withoutFlagged, double withoutMostActive) {

    static Standing of(MapShown shown, int column) {
        var bridging = shown.map().bridging();
        var robust = shown.map().robust();
        return new Standing(
                bridging.score()[column],
                bridging.lower()[column],
                bridging.upper()[column],
                score(robust.everybody(), column),
                score(robust.withoutBundles(), column),
                score(robust.withoutMostActive(), column));
    }

    private static double score(Bridging bridging, int column) {
        return bridging.score()[column];
    }
}
