package heed.polis;

import heed.database.Chore;
import heed.database.NewId;
import heed.database.Reader;
import heed.people.Visitor;
import heed.polis.Upload.Refusal;
import heed.polis.Upload.State;
import heed.purposes.Publication;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Archives that staff send: taken at once, brought in by the background, one after the other.
///
/// An archive is in the database until its work is done. When the node that works on it dies, another begins it anew,
/// and nothing of the first attempt is there, since an import is one transaction.
@Service
class Uploads implements Chore {

    private static final int MOST_REFUSALS = 200;
    private static final Duration TOLD = Duration.ofMillis(500);

    private final UploadTable table;
    private final Imports imports;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    Uploads(UploadTable table, Imports imports, JsonMapper json, PlatformTransactionManager transactions) {
        this.table = table;
        this.imports = imports;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Takes an archive; it is safe from here on.
    UUID take(Visitor visitor, String name, byte[] archive, @Nullable ImportedWhy why) {
        var hat = visitor.officialHat();
        var id = NewId.next();
        var sender = new Owner(visitor.me().id(), hat.id(), Objects.requireNonNull(hat.office()));
        does(() -> {
            table.insert(id, name, sender, archive, why == null ? null : json.writeValueAsString(why));
            return id;
        });
        return id;
    }

    List<Upload> newest(int most) {
        return does(() -> table.newest(most));
    }

    Optional<Upload> find(UUID id) {
        return does(() -> table.find(id));
    }

    @Override
    public String name() {
        return "imports";
    }

    @Override
    public void run() {
        for (var next = claim(); next.isPresent(); next = claim()) {
            var it = next.get();
            Reader.SYSTEM.runs(() -> bring(it));
        }
    }

    private Optional<UploadTable.Claimed> claim() {
        return Reader.SYSTEM.reads(() -> does(table::claim));
    }

    private void bring(UploadTable.Claimed it) {
        try {
            var folder = Archive.unpack(it.archive(), it.name().replaceFirst("(?i)\\.zip$", ""));
            try {
                var why = it.why() == null ? null : json.readValue(it.why(), ImportedWhy.class);
                settle(it.id(), imports.bring(folder, why, it.sender(), told(it.id())));
            } finally {
                Archive.remove(folder);
            }
        } catch (Archive.TooLarge e) {
            refuse(it.id(), List.of(new Refusal("polis.too-large", List.of(String.valueOf(Archive.MOST_MEGABYTES)))));
        } catch (IOException e) {
            refuse(it.id(), List.of(new Refusal("polis.broken-archive", List.of())));
        }
    }

    private void settle(UUID id, Arrival arrival) {
        switch (arrival) {
            case Arrival.Done done -> here(id, State.DONE, done.slug());
            case Arrival.There there -> here(id, State.THERE, there.slug());
            case Arrival.Refused refused -> refuse(id, refusals(refused.rows()));
            case Arrival.NoWhy no ->
                refuse(id, no.missing().stream().map(Uploads::missing).toList());
        }
    }

    private static List<Refusal> refusals(List<BadRow> rows) {
        return rows.stream()
                .limit(MOST_REFUSALS)
                .map(row -> new Refusal(
                        row.key(),
                        List.of(row.words()).stream().map(String::valueOf).toList()))
                .toList();
    }

    private static Refusal missing(Publication.Missing it) {
        return new Refusal("polis.no-why", List.of(it.name().toLowerCase(Locale.ROOT)));
    }

    private Arrival.Told told(UUID id) {
        var last = new long[] {System.nanoTime() - TOLD.toNanos()};
        return (done, total) -> {
            if (System.nanoTime() - last[0] >= TOLD.toNanos()) {
                last[0] = System.nanoTime();
                does(() -> {
                    table.soFar(id, done, total);
                    return id;
                });
            }
        };
    }

    private void here(UUID id, State state, String slug) {
        does(() -> {
            table.here(id, state, slug);
            return id;
        });
    }

    private void refuse(UUID id, List<Refusal> why) {
        does(() -> {
            table.refused(id, why);
            return id;
        });
    }

    private <T> T does(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
