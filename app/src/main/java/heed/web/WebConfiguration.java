package heed.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class WebConfiguration {

    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(
                Path.of("jte-classes"), ContentType.Html, WebConfiguration.class.getClassLoader(), "heed");
    }

    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }

    @Bean
    RoomWords messageSource() throws IOException {
        return new RoomWords();
    }
}
