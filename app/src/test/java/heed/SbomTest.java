package heed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The bill of materials that travels in the jar names what the jar is made of.
class SbomTest {

    @Test
    void theJarSaysWhatItIsMadeOf() throws IOException {
        var named = new ArrayList<String>();
        try (var in =
                Objects.requireNonNull(SbomTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json"))) {
            for (var it : JsonMapper.shared().readTree(in).get("components")) {
                named.add(it.get("name").asString() + " " + it.get("version").asString());
            }
        }
        for (var library : List.of("spring-security-web", "postgresql", "jte", "commonmark", "tomcat-embed-core")) {
            assertThat(named).as(library).anyMatch(it -> it.matches(library + " [\\d.]+.*"));
        }
        assertThat(named).noneMatch(it -> it.startsWith("greenmail") || it.startsWith("playwright"));
    }
}
