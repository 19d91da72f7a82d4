package heed.clocks;

import heed.offices.Office;
import heed.web.Shell;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// How an office listens: of all that waited for its answer, what was answered, when, and with what effect; what it
/// promised and how that ended; and how often it was thanked. Each number is the length of a list.
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
        int changed,
        Promises promises,
        int thanked) {

    /// Below this a share would say more than is known.
    static final int FEW = 10;

    /// @param delayed moved to a later day, however it ended
    /// @param contested kept as the office says, and contested at some time
    /// @param waiting contested now; nobody has looked at it yet
    /// @param overturned somebody who looked at it found that it was not kept
    /// @param stands contested; everybody who looked at it found that it was kept
    public record Promises(
            int made,
            int kept,
            int broken,
            int replaced,
            int delayed,
            int contested,
            int waiting,
            int overturned,
            int stands) {}

    String path() {
        return Office.path(office).orElseThrow();
    }

    /// The clocks that are counted.
    String clocks(String state) {
        return "/clocks" + new Sought(office, Duty.ANSWER.word(), state).query();
    }

    /// The promises that are counted; all of them where the state is blank.
    String promises(String state) {
        return "/commitments" + query() + (state.isEmpty() ? "" : "&state=" + state);
    }

    String thanks() {
        return "/thanks" + query();
    }

    String query() {
        return "?office=" + URLEncoder.encode(office, StandardCharsets.UTF_8);
    }

    /// "3 of 4"; with its share from ten on, and just "0" where there is nothing to have a part of.
    static String of(Shell shell, int part, int all) {
        if (all == 0) {
            return shell.number(0);
        }
        return all < FEW
                ? shell.say("clocks.of", part, all)
                : shell.say("clocks.of-share", part, all, shell.percent((double) part / all));
    }
}
