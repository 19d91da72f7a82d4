/// The opinion map: who thinks alike, what sets the groups apart, and what all share, from short statements and
/// votes.
///
/// [Votes] go in, an [OpinionMap] comes out; [OpinionMaps] is the door. The compatible mode repeats what Polis
/// computes, so that anyone can compare; the default mode is Heed's own. [PolisFolder] reads the open data format
/// of Polis.
@NullMarked
package heed.methods.opinionmap;

import org.jspecify.annotations.NullMarked;
