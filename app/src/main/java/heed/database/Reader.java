package heed.database;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Who reads in this transaction: the policies of the database ask. Whoever is not named sees nothing.
public record Reader(@Nullable UUID person, Set<String> circles, boolean system) {

    public static final Reader NOBODY = new Reader(null, Set.of(), false);
    public static final Reader ANYONE = new Reader(null, Set.of("everyone"), false);

    /// Batch work such as imports and recounts. It reads everything, so say it in one visible place.
    public static final Reader SYSTEM = new Reader(null, Set.of(), true);

    private static final ScopedValue<Reader> CURRENT = ScopedValue.newInstance();

    public static Reader current() {
        return CURRENT.orElse(NOBODY);
    }

    public <T extends @Nullable Object> T reads(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    public void runs(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }
}
