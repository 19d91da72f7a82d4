package heed.opinions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How a finished map is written down: packed JSON, in which every number comes back as it was.
final class Kept {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private Kept() {}

    static byte[] write(MapShown map) {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes)) {
            JSON.writeValue(packed, map);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Empty when it cannot be read, as after a change of what a map holds; it is then made anew.
    static Optional<MapShown> read(byte[] written) {
        try (var json = new GZIPInputStream(new ByteArrayInputStream(written))) {
            return Optional.of(JSON.readValue(json, MapShown.class));
        } catch (JacksonException | IOException e) {
            return Optional.empty();
        }
    }
}
