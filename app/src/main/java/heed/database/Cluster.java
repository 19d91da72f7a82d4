package heed.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The files of our own PostgreSQL, and the server that runs on them.
record Cluster(Path folder, Path binaries, Unprivileged runner) {

    private static final String MAJOR = Binaries.VERSION.substring(0, Binaries.VERSION.indexOf('.'));
    private static final int ATTEMPTS = 3;

    static Cluster in(Path folder) throws IOException {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(Folders.ONLY_OURS));
        var runner = Unprivileged.in(folder);
        return new Cluster(folder, Binaries.in(folder), runner);
    }

    Path data() {
        return folder.resolve("data");
    }

    /// Data that another major version wrote is left as it is.
    void refuseAnotherMajor() throws IOException {
        if (Files.exists(data())) {
            var found = Files.readString(data().resolve("PG_VERSION")).strip();
            if (!found.equals(MAJOR)) {
                throw new CannotStart("database.wrong-major", data(), found, MAJOR);
            }
        }
    }

    /// Makes the files of an empty cluster, whole or not at all.
    void create(String password) throws IOException {
        if (Files.exists(data())) {
            return;
        }
        var partial = folder.resolve("data.new");
        Folders.remove(partial);
        var secret = folder.resolve("password.new");
        Files.deleteIfExists(secret);
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(Folders.SECRET));
        Files.writeString(secret, password);
        if (runner.user() != null) {
            Folders.give(folder, Files.getOwner(folder));
        }
        var made = run(
                "initdb",
                "-D",
                partial.toString(),
                "-U",
                Postgres.KEEPER,
                "--auth=scram-sha-256",
                "--pwfile=" + secret,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        Files.delete(secret);
        if (!made.ok()) {
            throw CannotStart.because("database.not-made", data(), made.said());
        }
        Files.move(partial, data());
    }

    /// The port of the server that runs on these files, if one does: ours, or an orphan that a killed Heed left.
    Optional<Integer> running() throws IOException {
        var pid = data().resolve("postmaster.pid");
        if (!Files.exists(pid)
                || !run("pg_ctl", "-D", data().toString(), "status").ok()) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(pid);
        return lines.size() < 8 || !lines.get(7).strip().equals("ready")
                ? Optional.empty()
                : Optional.of(Integer.valueOf(lines.get(3).strip()));
    }

    int start(List<String> settings) throws IOException {
        forgetTheDead();
        var log = folder.resolve("start.log");
        for (var attempt = 1; ; attempt++) {
            Files.deleteIfExists(log);
            var port = freePort();
            var options = Stream.concat(
                            Stream.of("port=" + port, "listen_addresses=127.0.0.1", "unix_socket_directories=''"),
                            settings.stream())
                    .map(setting -> "-c " + setting)
                    .toList();
            var started = run(
                    "pg_ctl",
                    "-D",
                    data().toString(),
                    "-l",
                    log.toString(),
                    "-w",
                    "-t",
                    "600",
                    "-o",
                    String.join(" ", options),
                    "start");
            if (started.ok()) {
                return port;
            }
            var why = Files.exists(log) ? Files.readString(log) : started.said();
            if (attempt == ATTEMPTS || !why.contains("Address already in use")) {
                throw CannotStart.because("database.not-started", data(), why.strip());
            }
        }
    }

    void stop() throws IOException {
        if (!run("pg_ctl", "-D", data().toString(), "-m", "fast", "-w", "-t", "60", "stop")
                .ok()) {
            run("pg_ctl", "-D", data().toString(), "-m", "immediate", "-w", "-t", "60", "stop");
        }
    }

    /// After a crash the old process id may belong to something else, or to the dead; PostgreSQL would then not
    /// start. Its note is removed only when no process works in the folder, for two servers on the same files
    /// would ruin them.
    private void forgetTheDead() throws IOException {
        var file = data().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        var program = ProcessHandle.of(pid).flatMap(process -> process.info().command());
        var isAnother = program.isPresent() && !program.get().endsWith("postgres");
        if ((isAnother || isZombie(pid)) && ProcessHandle.allProcesses().noneMatch(this::worksHere)) {
            Files.delete(file);
        }
    }

    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", String.valueOf(process.pid()), "cwd"))
                    .equals(data().toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isZombie(long pid) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), "stat"))
                    .replaceFirst("(?s).*\\) ", "")
                    .startsWith("Z");
        } catch (IOException e) {
            return false;
        }
    }

    private Ran run(String program, String... arguments) throws IOException {
        var command = Stream.concat(
                        Stream.of(binaries.resolve("bin").resolve(program).toString()), Stream.of(arguments))
                .toList();
        return Ran.of(runner.command(command), folder);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
