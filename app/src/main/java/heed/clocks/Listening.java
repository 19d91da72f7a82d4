package heed.clocks;

import heed.offices.Office;
import heed.web.Shell;

/// How an office listens: of all that waited for its answer, what was answered, when, and with what effect.
public record Listening(
        String office,
        String name,
        int heard,
        int answered,
        int inTime,
        int waiting,
        int late,
        int handed,
        int acted,
        int changed) {

    /// Below this a share would say more than is known.
    static final int FEW = 10;

    String path() {
        return Office.path(office).orElseThrow();
    }

    /// "3 of 4"; with its share from ten on.
    static String of(Shell shell, int part, int all) {
        return all < FEW
                ? shell.say("clocks.of", part, all)
                : shell.say("clocks.of-share", part, all, shell.percent((double) part / all));
    }
}
