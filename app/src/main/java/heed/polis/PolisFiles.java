package heed.polis;

import heed.database.Reader;
import heed.people.Circle;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.web.NotFound;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Gives any consultation back as the files of Polis, as one archive of them, or as JSON.
@Controller
class PolisFiles {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=utf-8");
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final Exports exports;
    private final Purposes purposes;

    PolisFiles(Exports exports, Purposes purposes) {
        this.exports = exports;
        this.purposes = purposes;
    }

    @GetMapping("/purposes/{slug}/polis/{file:[a-z-]+\\.csv}")
    ResponseEntity<byte[]> file(@PathVariable String slug, @PathVariable String file) {
        if (!Folder.FILES.contains(file)) {
            throw new NotFound("Polis file " + file);
        }
        return answer(CSV, slug + "-" + file, exports.open(shown(slug)).file(file));
    }

    @GetMapping("/purposes/{slug}/polis.json")
    ResponseEntity<byte[]> json(@PathVariable String slug) {
        return answer(
                MediaType.APPLICATION_JSON,
                slug + "-polis.json",
                exports.open(shown(slug)).json());
    }

    @GetMapping("/purposes/{slug}/polis.zip")
    ResponseEntity<byte[]> zip(@PathVariable String slug) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : exports.open(shown(slug)).files().entrySet()) {
                var entry = new ZipEntry(slug + "/" + file.getKey());
                entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return answer(ZIP, slug + "-polis.zip", bytes.toByteArray());
    }

    /// Published, and readable by everyone: an export for the public has nothing else.
    private Purpose shown(String slug) {
        return Reader.ANYONE
                .reads(() -> purposes.find(slug))
                .filter(it -> !it.isDraft() && it.circle().equals(Circle.EVERYONE))
                .orElseThrow(() -> new NotFound("purpose " + slug));
    }

    private static ResponseEntity<byte[]> answer(MediaType type, String name, byte[] bytes) {
        var attached = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
                .body(bytes);
    }
}
