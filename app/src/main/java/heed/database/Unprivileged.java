package heed.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the programs of PostgreSQL are run: they refuse the superuser of the machine, so as root we step down first.
record Unprivileged(List<String> prefix, @Nullable String user) {

    private static final List<String> USERS = List.of("postgres", "nobody");

    /// Finds a way that works in this folder, and makes what is inside belong to whoever will use it.
    static Unprivileged in(Path folder) throws IOException {
        if (!isRoot()) {
            return new Unprivileged(List.of(), null);
        }
        if (works(List.of("unshare", "-U", "true"))) {
            belongsTo(folder, "root");
            return new Unprivileged(List.of("unshare", "-U"), "root");
        }
        reachable(folder);
        for (var user : USERS) {
            for (var prefix : stepsDown(user)) {
                belongsTo(folder, user);
                if (works(Stream.concat(prefix.stream(), Stream.of("test", "-w", folder.toString()))
                        .toList())) {
                    return new Unprivileged(prefix, user);
                }
            }
        }
        belongsTo(folder, "root");
        throw new CannotStart("database.root-only", folder);
    }

    private static List<List<String>> stepsDown(String user) {
        return List.of(
                List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups"),
                List.of("setpriv", "--reuid=" + user, "--clear-groups", "--regid=nogroup"),
                List.of("runuser", "-u", user, "--"));
    }

    /// Another user must be able to pass through the data folder, though not to read it.
    private static void reachable(Path folder) throws IOException {
        var above = folder.toAbsolutePath().getParent();
        if (above != null) {
            var may = Files.getPosixFilePermissions(above);
            if (may.add(PosixFilePermission.OTHERS_EXECUTE)) {
                Files.setPosixFilePermissions(above, may);
            }
        }
    }

    private static void belongsTo(Path folder, String user) throws IOException {
        var names = folder.getFileSystem().getUserPrincipalLookupService();
        try {
            var owner = names.lookupPrincipalByName(user);
            if (!Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
                Folders.give(folder, owner);
            }
        } catch (UserPrincipalNotFoundException e) {
            // The machine has no such user: the step down will not work, and the next one is tried.
        }
    }

    static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static boolean works(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    List<String> command(List<String> program) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(program);
        return whole;
    }
}
