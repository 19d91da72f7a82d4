package heed.opendata;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Answers requests for the two files of one dataset. An unchanged file is answered by its ETag alone.
record DatasetFiles(Dataset dataset, MessageSource words) {

    ResponseEntity<byte[]> json(
            @PathVariable Map<String, String> place, @RequestParam Map<String, String> query, Locale locale) {
        var rows = dataset.rows(in(place, query));
        return file(
                Json.write(dataset, rows, key -> words.getMessage(key, null, locale)),
                MediaType.APPLICATION_JSON,
                ContentDisposition.inline().filename(fileName(place) + ".json"));
    }

    ResponseEntity<byte[]> csv(@PathVariable Map<String, String> place, @RequestParam Map<String, String> query) {
        return file(
                Csv.write(dataset, dataset.rows(in(place, query))),
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                ContentDisposition.attachment().filename(fileName(place) + ".csv"));
    }

    private static Map<String, String> in(Map<String, String> place, Map<String, String> query) {
        var in = new HashMap<>(query);
        in.putAll(place);
        return in;
    }

    private static ResponseEntity<byte[]> file(byte[] body, MediaType type, ContentDisposition.Builder disposition) {
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(tag(body))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString())
                .body(body);
    }

    /// `/purposes/{purpose}/statements` in a certain place becomes `purposes-safe-streets-statements`.
    private String fileName(Map<String, String> place) {
        var path = dataset.path();
        for (var variable : place.entrySet()) {
            path = path.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        return path.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static String tag(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
