package heed.clocks;

import heed.offices.Office;
import heed.purposes.Purpose;
import heed.web.Form;
import heed.web.Shell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What `due.jte` shows: what an office owes, the most urgent first, and what it gives itself.
record DuePage(
        Office office,
        List<Shown> clocks,
        boolean more,
        Term general,
        List<Term> terms,
        List<Purpose> purposes,
        List<Office.Staff> superiors,
        List<UUID> chosen,
        Form form) {

    static final int MOST = 200;

    List<Shown> toAcknowledge() {
        return clocks.stream().filter(it -> it.it().duty() == Duty.ACKNOWLEDGE).toList();
    }

    List<Shown> others() {
        return clocks.stream().filter(it -> it.it().duty() != Duty.ACKNOWLEDGE).toList();
    }

    /// Those set for one purpose, by the title of that.
    Map<String, Term> ofPurposes() {
        var found = new LinkedHashMap<String, Term>();
        for (var term : terms) {
            purposes.stream()
                    .filter(it -> it.id().value().equals(term.purpose()))
                    .forEach(it -> found.put(it.title(), term));
        }
        return found;
    }

    Map<String, String> which(Shell shell) {
        var options = new LinkedHashMap<String, String>();
        options.put("", shell.say("clocks.term-general"));
        purposes.forEach(it -> options.put(it.id().value().toString(), it.title()));
        return options;
    }

    Map<String, String> superiors(Shell shell) {
        var options = new LinkedHashMap<String, String>();
        options.put("", shell.say("clocks.superior-usual"));
        superiors.forEach(it -> options.put(it.person().value().toString(), it.name() + ", " + it.label()));
        return options;
    }
}
