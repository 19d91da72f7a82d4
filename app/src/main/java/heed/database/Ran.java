package heed.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How a program ended and what it said.
record Ran(int code, String said) {

    static Ran of(List<String> command, Path folder) throws IOException {
        var said = Files.createTempFile("heed", ".txt");
        try {
            // A file and not a pipe: the server that pg_ctl leaves behind would hold a pipe open for ever.
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().put("LC_ALL", "C");
            var process = builder.start();
            process.getOutputStream().close();
            return new Ran(process.waitFor(), Files.readString(said).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + command.getFirst(), e);
        } finally {
            Files.delete(said);
        }
    }

    boolean ok() {
        return code == 0;
    }
}
