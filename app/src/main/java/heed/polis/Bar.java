package heed.polis;

import java.io.PrintStream;

/// Shows in the terminal how far an import has come; where nobody looks on, one line for each quarter.
class Bar implements Arrival.Told {

    private static final int WIDTH = 40;

    private final PrintStream out;
    private final boolean watched;
    private int shown = -1;

    Bar(PrintStream out) {
        this.out = out;
        var console = System.console();
        this.watched = console != null && console.isTerminal();
    }

    @Override
    public void soFar(long done, long total) {
        var percent = total == 0 ? 100 : (int) (100 * done / total);
        var step = watched ? percent : percent / 25 * 25;
        if (step == shown) {
            return;
        }
        shown = step;
        var full = WIDTH * percent / 100;
        var bar = "[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + percent + "% (" + done + "/" + total + ")";
        if (watched) {
            out.print("\r" + bar);
            out.flush();
        } else {
            out.println(bar);
        }
    }

    void end() {
        if (watched && shown >= 0) {
            out.println();
        }
    }
}
