package heed.database;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Who reads in this transaction: row-level security asks.
///
/// A reader is stated when a transaction begins, so bind it around the call of a transactional method, not inside it.
public record Reader(@Nullable UUID person, Set<String> circles, boolean system) {

    private static final String EVERYONE = "everyone";
    private static final ScopedValue<Reader> BOUND = ScopedValue.newInstance();

    /// Sees nothing.
    public static final Reader NOBODY = new Reader(null, Set.of(), false);
    /// A stranger: sees what everyone may see.
    public static final Reader ANYONE = new Reader(null, Set.of(EVERYONE), false);
    /// Batch work: sees everything.
    public static final Reader SYSTEM = new Reader(null, Set.of(EVERYONE), true);

    public Reader {
        circles = Set.copyOf(circles);
        if (circles.stream().anyMatch(circle -> circle.isBlank() || circle.contains(","))) {
            throw new IllegalArgumentException("The key of a circle is not blank and has no comma: " + circles);
        }
    }

    /// The reader bound to this call; [#NOBODY] when none is.
    public static Reader current() {
        return BOUND.orElse(NOBODY);
    }

    public <T extends @Nullable Object> T reads(Supplier<T> work) {
        return ScopedValue.where(BOUND, this).<T, RuntimeException>call(work::get);
    }

    public void runs(Runnable work) {
        ScopedValue.where(BOUND, this).run(work);
    }
}
