package heed.polis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ArchiveTest {

    @Test
    void aPathThatClimbsOutStaysInsideTheFolder() throws IOException {
        var folder = Archive.unpack(zip("../../../comments.csv", 10), "climbs.zip");
        assertThat(folder.resolve("comments.csv")).exists();
        assertThat(Files.list(folder)).hasSize(1);
        Archive.remove(folder);
        assertThat(folder.getParent()).doesNotExist();
    }

    @Test
    void aTrapThatUnpacksWithoutEndIsRefused() throws IOException {
        var trap = zip("votes.csv", (Archive.MOST_MEGABYTES + 1L) << 20);
        assertThat(trap.length).isLessThan(5 << 20);
        assertThatThrownBy(() -> Archive.unpack(trap, "trap")).isInstanceOf(Archive.TooLarge.class);
    }

    private static byte[] zip(String name, long size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(1);
            zip.putNextEntry(new ZipEntry(name));
            var some = new byte[1 << 20];
            for (long left = size; left > 0; left -= some.length) {
                zip.write(some, 0, (int) Math.min(some.length, left));
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
