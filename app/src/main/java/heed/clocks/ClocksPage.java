package heed.clocks;

import heed.people.Circle;
import heed.web.Shell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What `clocks.jte` shows: the public list of clocks and how it can be filtered.
record ClocksPage(List<Shown> clocks, Sought sought, boolean more, List<Circle> all) {

    /// Clocks on one page; the files hold all.
    static final int MOST = 100;

    Map<String, String> offices(Shell shell) {
        var options = new LinkedHashMap<String, String>();
        options.put("", shell.say("clocks.all-offices"));
        all.forEach(it -> options.put(it.key(), it.name()));
        return options;
    }

    Map<String, String> duties(Shell shell) {
        var options = new LinkedHashMap<String, String>();
        options.put("", shell.say("clocks.all-duties"));
        for (var duty : Duty.values()) {
            options.put(duty.word(), shell.say("clocks.duty-" + duty.word()));
        }
        return options;
    }
}
