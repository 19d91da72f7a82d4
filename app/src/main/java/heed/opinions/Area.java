package heed.opinions;

import org.jspecify.annotations.Nullable;

/// How many of those who proved that they live in a place take part in a consultation.
///
/// @param tookPart null where it is fewer than [#FEW]: so few could be told who they are
public record Area(String name, long proven, @Nullable Long tookPart) {

    public static final int FEW = 5;
}
