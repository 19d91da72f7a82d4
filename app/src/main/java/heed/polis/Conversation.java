package heed.polis;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One Polis conversation as its files hold it: what it is about, who took part, what was said, and every vote.
record Conversation(Summary summary, List<Integer> people, List<Comment> comments, List<Vote> votes) {

    /// What `summary.csv` says that cannot be counted from the rest.
    record Summary(String topic, String url, long views, String description) {}

    /// `moderated` is 1 when approved, 0 when nobody looked yet, -1 when it was moderated out.
    record Comment(int id, int author, Instant at, int moderated, boolean meta, boolean seed, String body) {

        boolean hidden() {
            return moderated < 0;
        }
    }

    /// One event of the log. A later one replaces an earlier one of the same person on the same statement.
    record Vote(int comment, int voter, int value, Instant at) {}

    /// A person and a statement: where there is at most one vote that counts.
    record Cell(int comment, int voter) {}

    /// The votes that count.
    Map<Cell, Vote> latest() {
        var latest = new LinkedHashMap<Cell, Vote>(votes.size() * 2);
        for (var vote : votes) {
            latest.merge(new Cell(vote.comment(), vote.voter()), vote, Conversation::later);
        }
        return latest;
    }

    /// Of two votes in the same millisecond the one further down in the log is the later one.
    private static Vote later(Vote one, Vote other) {
        return other.at().isBefore(one.at()) ? one : other;
    }

    Conversation with(Collection<Comment> instead) {
        return new Conversation(summary, people, List.copyOf(instead), votes);
    }
}
