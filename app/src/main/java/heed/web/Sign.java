package heed.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a house is called, which languages it speaks (its own first), and where its own colours and mark are, if any.
public record Sign(
        String name,
        List<Locale> languages,
        @Nullable String look,
        @Nullable String logo) {}
