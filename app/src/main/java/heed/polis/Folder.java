package heed.polis;

import heed.polis.BadRow.Why;
import heed.polis.Conversation.Cell;
import heed.polis.Conversation.Comment;
import heed.polis.Conversation.Summary;
import heed.polis.Conversation.Vote;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A folder with a Polis export: `comments.csv`, `votes.csv` or `participants-votes.csv`, and `summary.csv` if
/// there is one.
///
/// A folder is read whole or refused whole. Where both files of votes are there, the log decides and the other
/// must not contradict it.
final class Folder {

    static final String COMMENTS = "comments.csv";
    static final String VOTES = "votes.csv";
    static final String PEOPLE = "participants-votes.csv";
    static final String SUMMARY = "summary.csv";
    static final List<String> FILES = List.of(COMMENTS, VOTES, PEOPLE, SUMMARY);

    static final int LONGEST = 1_000;

    /// So many parts of a sign are one sign, however they are joined: towers of marks have an end.
    private static final int PARTS = 16;
    static final int MOST_PEOPLE = 1_000_000;

    private final Path folder;
    private final List<BadRow> bad = new ArrayList<>();
    private final Map<Integer, Comment> comments = new HashMap<>();
    private final Set<Integer> people = new TreeSet<>();
    private final List<Vote> votes = new ArrayList<>();

    private Folder(Path folder) {
        this.folder = folder;
    }

    /// What a folder holds: a whole conversation, or every reason why not.
    sealed interface Read {
        record Whole(Conversation conversation) implements Read {}

        record Refused(List<BadRow> rows) implements Read {}
    }

    static Read read(Path folder) {
        return new Folder(folder).read();
    }

    private Read read() {
        comments();
        if (Files.exists(folder.resolve(VOTES))) {
            votes();
            if (bad.isEmpty() && Files.exists(folder.resolve(PEOPLE))) {
                people(false);
            }
        } else {
            people(true);
        }
        comments.values().forEach(comment -> people.add(comment.author()));
        if (people.size() > MOST_PEOPLE) {
            bad.add(BadRow.of(VOTES, 1, Why.TOO_MANY, MOST_PEOPLE));
        }
        var summary = summary();
        if (!bad.isEmpty()) {
            return new Read.Refused(bad);
        }
        var ordered = comments.values().stream()
                .sorted(Comparator.comparingInt(Comment::id))
                .toList();
        return new Read.Whole(new Conversation(summary, List.copyOf(people), ordered, votes));
    }

    private void comments() {
        var sheet = new Sheet(COMMENTS, bad);
        sheet.read(folder, Set.of("timestamp", "comment-id", "author-id", "moderated", "comment-body"), row -> {
            var body = Cells.read(row.get("comment-body"));
            var comment = new Comment(
                    row.number("comment-id"),
                    row.number("author-id"),
                    row.time("timestamp"),
                    row.sign(row.get("moderated"), Why.NOT_A_MODERATION),
                    row.flag("is-meta"),
                    row.flag("is-seed"),
                    body);
            if (body.isBlank() && !comment.hidden()) {
                row.refuse(Why.NO_WORDS);
            } else if (signs(body) > LONGEST) {
                row.refuse(Why.TOO_LONG, signs(body), LONGEST);
            }
            if (body.indexOf('\0') >= 0) {
                row.refuse(Why.NOT_TEXT);
            }
            if (row.good() && comments.putIfAbsent(comment.id(), comment) != null) {
                row.refuse(Why.TWICE, comment.id());
            }
        });
    }

    private void votes() {
        var sheet = new Sheet(VOTES, bad);
        sheet.read(folder, Set.of("timestamp", "comment-id", "voter-id", "vote"), row -> {
            var vote = new Vote(
                    row.number("comment-id"),
                    row.number("voter-id"),
                    row.sign(row.get("vote"), Why.NOT_A_VOTE),
                    row.time("timestamp"));
            if (row.good() && !comments.containsKey(vote.comment())) {
                row.refuse(Why.UNKNOWN_STATEMENT, vote.comment());
            }
            if (row.good()) {
                people.add(vote.voter());
                votes.add(vote);
            }
        });
    }

    /// Reads the votes that count, one row for each person; with a log of votes it only compares.
    private void people(boolean onlySource) {
        var latest = new Conversation(new Summary("", "", 0, ""), List.of(), List.of(), votes).latest();
        var last = comments.values().stream().map(Comment::at).max(Comparator.naturalOrder());
        var sheet = new Sheet(PEOPLE, bad);
        var seen = new HashSet<Integer>();
        sheet.read(folder, Set.of("participant"), row -> {
            var person = row.number("participant");
            if (row.good() && !seen.add(person)) {
                row.refuse(Why.TWICE, person);
            }
            people.add(person);
            for (var column = 0; column < sheet.header().size() && row.good(); column++) {
                var name = sheet.header().get(column);
                if (!isNumber(name)) {
                    continue;
                }
                var comment = Integer.parseInt(name);
                var cell = row.values()[column];
                if (!comments.containsKey(comment)) {
                    row.refuse(Why.UNKNOWN_STATEMENT, comment);
                } else if (onlySource && !cell.isEmpty()) {
                    var at = comments.get(comment).at();
                    votes.add(new Vote(comment, person, row.sign(cell, Why.NOT_A_VOTE), last.orElse(at)));
                } else if (!onlySource && !cell.equals(text(latest.get(new Cell(comment, person))))) {
                    row.refuse(
                            Why.NOT_A_CELL,
                            comment,
                            text(latest.get(new Cell(comment, person))),
                            Sheet.Row.shown(cell));
                }
            }
        });
    }

    private Summary summary() {
        var values = new HashMap<String, String>();
        if (Files.exists(folder.resolve(SUMMARY))) {
            new Sheet(SUMMARY, bad)
                    .rows(
                            folder,
                            rows -> rows.forEach(row -> {
                                if (row.values().length == 2) {
                                    values.put(row.values()[0], Cells.read(row.values()[1]));
                                } else if (row.values().length != 1 || !row.values()[0].isEmpty()) {
                                    row.refuse(Why.COLUMN_COUNT, row.values().length, 2);
                                }
                            }));
            if (values.getOrDefault("topic", "").isBlank()) {
                bad.add(BadRow.of(SUMMARY, 1, Why.TOPIC_MISSING));
            }
        }
        var views = values.getOrDefault("views", "");
        return new Summary(
                values.getOrDefault(
                        "topic",
                        String.valueOf(folder.toAbsolutePath().normalize().getFileName())),
                values.getOrDefault("url", ""),
                isNumber(views) ? Long.parseLong(views) : 0,
                values.getOrDefault("conversation-description", ""));
    }

    static Instant lastVote(Conversation conversation) {
        return conversation.votes().stream()
                .map(Vote::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static String text(@Nullable Vote vote) {
        return vote == null ? "" : String.valueOf(vote.value());
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 10 && text.chars().allMatch(it -> it >= '0' && it <= '9');
    }

    /// Signs as a reader sees them: what Heed takes as 280 signs may be thousands of parts, as families of emoji are.
    private static int signs(String body) {
        if (body.length() <= LONGEST) {
            return body.length();
        }
        var signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(body);
        int count = 0;
        while (signs.next() != BreakIterator.DONE) {
            count++;
        }
        return Math.max(count, body.length() / PARTS);
    }
}
