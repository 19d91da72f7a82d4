package heed.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/// Writes the whole house into one file while it serves, and reads it into an empty house.
@Component
public class Backup {

    private static final String COUNTS = "counts.txt";
    private static final String MIGRATIONS = "migrations.txt";

    /// What can come of a file that should be read in.
    public sealed interface Restoring {
        record Done(int tables, long rows) implements Restoring {}

        /// Another version of Heed wrote it.
        record OtherVersion() implements Restoring {}

        /// It is no backup, or not the whole of it.
        record Damaged(String where) implements Restoring {}
    }

    private final DatabaseAddress address;

    Backup(DatabaseAddress address) {
        this.address = address;
    }

    /// As everything was at one moment. The file is there whole or not at all, and only its owner may read it.
    ///
    /// @return how many rows of each table
    public Map<String, Long> write(Path file) throws IOException, SQLException {
        var beside = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(beside);
        Files.createFile(beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var connection = asOwner();
                var zip = new ZipOutputStream(Files.newOutputStream(beside))) {
            StorageTable.oneMoment(connection);
            var counts = new TreeMap<String, Long>();
            var copying = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : StorageTable.tables(connection)) {
                zip.putNextEntry(new ZipEntry(table.name()));
                counts.put(table.name(), copying.copyOut(table.copyOut(), (OutputStream) zip));
                zip.closeEntry();
            }
            write(zip, MIGRATIONS, StorageTable.migrations(connection));
            var lines = new StringBuilder();
            counts.forEach((table, rows) ->
                    lines.append(table).append(' ').append(rows).append('\n'));
            write(zip, COUNTS, lines.toString());
            zip.finish();
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            return counts;
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /// All of it or nothing, in place of all that is here.
    public Restoring read(Path file) throws IOException, SQLException {
        try (var zip = new ZipFile(file.toFile());
                var connection = asOwner()) {
            var result = read(zip, connection);
            if (result instanceof Restoring.Done) {
                connection.commit();
            } else {
                connection.rollback();
            }
            return result;
        } catch (ZipException _) {
            return new Restoring.Damaged(file.toString());
        }
    }

    private static Restoring read(ZipFile zip, Connection connection) throws IOException, SQLException {
        if (zip.getEntry(COUNTS) == null || zip.getEntry(MIGRATIONS) == null) {
            return new Restoring.Damaged(COUNTS);
        }
        if (!text(zip, MIGRATIONS).equals(StorageTable.migrations(connection))) {
            return new Restoring.OtherVersion();
        }
        var counts = counts(zip);
        var tables = StorageTable.tables(connection);
        var pointings = StorageTable.pointings(connection);
        for (var it : pointings) {
            StorageTable.run(connection, it.drop());
        }
        var copying = connection.unwrap(PGConnection.class).getCopyAPI();
        long all = 0;
        for (var table : tables) {
            var entry = zip.getEntry(table.name());
            if (entry == null || !counts.containsKey(table.name())) {
                return new Restoring.Damaged(table.name());
            }
            StorageTable.empty(connection, table);
            try (InputStream rows = new BufferedInputStream(zip.getInputStream(entry))) {
                long came = copying.copyIn(table.copyIn(), rows);
                if (came != counts.get(table.name())) {
                    return new Restoring.Damaged(table.name());
                }
                all += came;
            } catch (IOException _) {
                return new Restoring.Damaged(table.name());
            }
            StorageTable.run(connection, table.wake());
        }
        for (var it : pointings) {
            StorageTable.run(connection, it.add());
        }
        return new Restoring.Done(tables.size(), all);
    }

    private static Map<String, Long> counts(ZipFile zip) throws IOException {
        var counts = new TreeMap<String, Long>();
        text(zip, COUNTS).lines().forEach(line -> {
            int gap = line.lastIndexOf(' ');
            counts.put(line.substring(0, gap), Long.valueOf(line.substring(gap + 1)));
        });
        return counts;
    }

    private static String text(ZipFile zip, String name) throws IOException {
        try (var in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void write(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private Connection asOwner() throws SQLException {
        var connection = DriverManager.getConnection(
                address.url(), address.owner().user(), address.owner().password());
        connection.setAutoCommit(false);
        return connection;
    }
}
