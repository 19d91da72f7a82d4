package heed.database;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Examines what Heed stands on, and says for each part whether it is well and what to do where it is not.
public final class Doctor {

    private static final long MEGABYTE = 1024L * 1024;
    private static final int JAVA = 25;

    /// One part that was examined.
    public record Finding(boolean well, String says) {}

    private final List<Finding> findings = new ArrayList<>();

    private Doctor() {}

    public static List<Finding> examine(Map<String, String> environment) {
        var doctor = new Doctor();
        doctor.java();
        try {
            var settings = Settings.of(environment);
            doctor.folder(settings);
            doctor.port(settings);
            doctor.database(settings);
        } catch (CannotStart e) {
            doctor.findings.add(new Finding(false, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            doctor.add(false, "database.doctor-failed", e.getClass().getSimpleName(), String.valueOf(e.getMessage()));
        }
        return List.copyOf(doctor.findings);
    }

    private void java() {
        var version = Runtime.version();
        add(version.feature() >= JAVA, "database.doctor-java", version.toString(), String.valueOf(JAVA));
    }

    private void folder(Settings settings) throws IOException {
        DataFolder.at(settings.data()).close();
        var free = Files.getFileStore(settings.data()).getUsableSpace() / MEGABYTE;
        add(true, "database.doctor-folder", settings.data(), String.valueOf(free));
    }

    private void port(Settings settings) {
        var folder = DataFolder.at(settings.data());
        if (!folder.take()) {
            var at = folder.holder().map(DataFolder.Holder::does).orElse("");
            add(true, "database.doctor-running", at);
            return;
        }
        folder.close();
        try {
            Database.portIsFree(settings.port());
            add(true, "database.doctor-port", String.valueOf(settings.port()));
        } catch (CannotStart e) {
            findings.add(new Finding(false, String.valueOf(e.getMessage())));
        }
    }

    private void database(Settings settings) {
        if (settings.elsewhere() == null && !Files.exists(settings.data().resolve("postgres/data"))) {
            add(true, "database.doctor-none-yet");
            return;
        }
        try (var database = Database.visit(settings)) {
            var address = database.address();
            Durability.check(address);
            add(true, "database.doctor-database", address.url(), Durability.version(address));
            var pending = Migrations.pending(address).entrySet().stream()
                    .filter(room -> room.getValue() > 0)
                    .map(Map.Entry::getKey)
                    .toList();
            if (pending.isEmpty()) {
                add(true, "database.doctor-migrated");
            } else {
                add(true, "database.doctor-pending", String.join(", ", pending));
            }
        }
    }

    private void add(boolean well, String key, Object... in) {
        findings.add(new Finding(well, CannotStart.text(key, in)));
    }
}
