package heed.polis;

import heed.people.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of imports goes by itself.
@Configuration
class ImportsKept {

    @Bean
    static Kept refusedImports(UploadTable uploads) {
        return Kept.of("polis.kept-imports", new Kept.Days(90, 1, 3650), uploads::forget);
    }
}
