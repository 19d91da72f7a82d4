package heed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/// The style sheet, icons, fonts and scripts. Their address holds a fingerprint of them all, so browsers keep them for
/// a year and still never show an old one.
@Component
class Assets implements WebMvcConfigurer {

    private static final String[] PLACES = {
        "classpath:/static/", "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/"
    };

    private static final String SHEET = "heed.css";

    static final String PATH = "/assets/" + fingerprint() + "/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(PATH + "**")
                .addResourceLocations(PLACES)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addTransformer(Assets::whole);
    }

    /// The style sheet is two files for us and one for the browser.
    private static Resource whole(HttpServletRequest request, Resource file, ResourceTransformerChain rest)
            throws IOException {
        var found = rest.transform(request, file);
        if (!SHEET.equals(found.getFilename())) {
            return found;
        }
        var all = new ByteArrayOutputStream();
        all.writeBytes(found.getContentAsByteArray());
        all.writeBytes(new ClassPathResource("static/rooms.css").getContentAsByteArray());
        return new TransformedResource(found, all.toByteArray());
    }

    private static String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var files = new PathMatchingResourcePatternResolver();
            for (var pattern : new String[] {PLACES[0] + "**", PLACES[1] + "htmx.min.js"}) {
                var found = Arrays.stream(files.getResources(pattern))
                        .filter(Resource::isReadable)
                        .sorted(Comparator.comparing(it -> String.valueOf(it.getFilename())))
                        .toList();
                for (var file : found) {
                    digest.update(file.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("the files of every page cannot be read", e);
        }
    }
}
