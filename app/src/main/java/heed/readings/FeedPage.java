package heed.readings;

import heed.purposes.Indicator;
import heed.purposes.Purpose;
import heed.readings.Found.State;
import heed.web.Form;
import heed.web.Shell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The form for an address, with what would be read once that was tried.
record FeedPage(
        Purpose purpose,
        Indicator indicator,
        Form form,
        boolean set,
        @Nullable Reading reading,
        List<Found> found) {

    private static final int SHOWN = 12;

    String path() {
        return purpose.path() + "/indicators/" + indicator.id().value();
    }

    static Map<String, String> kinds(Shell shell) {
        var options = new LinkedHashMap<String, String>();
        options.put(Feed.Kind.CSV.name(), shell.say("readings.kind-csv"));
        options.put(Feed.Kind.JSON.name(), shell.say("readings.kind-json"));
        return options;
    }

    static Map<String, String> rhythms(Shell shell) {
        var options = new LinkedHashMap<String, String>();
        for (var it : Feed.Rhythm.values()) {
            options.put(it.name(), shell.say("readings.choose-" + it.word()));
        }
        return options;
    }

    Reading.@Nullable Failed failed() {
        return reading instanceof Reading.Failed failed ? failed : null;
    }

    int unreadable() {
        return reading instanceof Reading.Values values ? values.unreadable() : 0;
    }

    long fresh() {
        return found.stream().filter(it -> it.state() == State.NEW).count();
    }

    /// The latest days first, as many as one looks at.
    List<Found> latest() {
        return found.reversed().stream().limit(SHOWN).toList();
    }
}
