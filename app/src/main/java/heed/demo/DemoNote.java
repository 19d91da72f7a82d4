package heed.demo;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import gg.jte.Content;
import heed.web.AccountBox;
import heed.web.Parts;
import heed.web.Shell;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/// Says on every page, quietly, that this town is invented, and in the demo leads to the people one can be.
@Component
@Order(0)
class DemoNote implements AccountBox {

    private static final Content NOTHING = _ -> {};
    private static final Duration STALE = Duration.ofSeconds(10);

    private final Parts parts;
    private final boolean demo;
    private final LoadingCache<Boolean, Boolean> invented;

    DemoNote(Parts parts, Town town, Environment environment) {
        this.parts = parts;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.invented = Caffeine.newBuilder().expireAfterWrite(STALE).build(_ -> town.isFilled());
    }

    @Override
    public Content shown(Shell shell) {
        return demo || invented.get(true) ? parts.of("demo/note", Map.of("shell", shell, "demo", demo)) : NOTHING;
    }
}
