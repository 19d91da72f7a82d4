package heed.methods.opinionmap;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// A consultation in the open data format of Polis: a folder with `comments.csv`, `votes.csv` or
/// `participants-votes.csv`, and usually `summary.csv`.
///
/// Files are read when they are asked for, row by row; a row that makes no sense is refused with file, line and
/// reason ([PolisRefused]). Agree is 1, disagree -1, pass 0. Statements and participants keep the numbers that they
/// have in the files.
public final class PolisFolder {

    private static final int ANY = Integer.MAX_VALUE;

    private final Path folder;

    /// A statement. What a file does not say is 0, false or NaN.
    ///
    /// @param at when it was written, milliseconds since 1970
    /// @param agrees how often somebody agreed, votes later changed included
    /// @param disagrees how often somebody disagreed, likewise
    /// @param moderated 1 shown, 0 not looked at (counts as shown), -1 moderated out
    /// @param consensus the published group-informed consensus; NaN where there is none
    /// @param line where it begins in its file
    public record Comment(
            long at,
            int id,
            int author,
            int agrees,
            int disagrees,
            int moderated,
            boolean meta,
            boolean seed,
            double consensus,
            String words,
            long line) {}

    /// A vote as it was cast. Somebody may vote again on the same statement: the later vote counts.
    ///
    /// @param at milliseconds since 1970; 0 where only the final votes are known
    /// @param line where it stands in its file
    public record Vote(long at, int statement, int participant, int value, long line) {}

    /// A participant with the group that was published.
    ///
    /// @param group -1 for none
    /// @param comments how many statements they wrote
    public record Participant(int id, int group, int comments, int votes, int agrees, int disagrees) {}

    private PolisFolder(Path folder) {
        this.folder = folder;
    }

    /// @throws PolisRefused when the folder lacks the files that are needed
    public static PolisFolder in(Path folder) {
        var polis = new PolisFolder(folder);
        String name = String.valueOf(folder.getFileName());
        if (!Files.isDirectory(folder)) {
            throw new PolisRefused(name, 0, "there is no such folder");
        }
        if (!polis.has("comments.csv")) {
            throw new PolisRefused(name, 0, "comments.csv is missing from this folder");
        }
        if (!polis.has("votes.csv") && !polis.has("participants-votes.csv")) {
            throw new PolisRefused(name, 0, "votes.csv (or participants-votes.csv) is missing from this folder");
        }
        return polis;
    }

    public boolean has(String file) {
        return Files.isRegularFile(folder.resolve(file));
    }

    /// What is known of the whole, in the order of the file: `topic`, `url`, `conversation-description` and so on.
    /// Empty without the file.
    public Map<String, String> summary() {
        Map<String, String> entries = new LinkedHashMap<>();
        if (has("summary.csv")) {
            try (var csv = new Csv(folder.resolve("summary.csv"))) {
                for (var row = csv.next(); row != null; row = csv.next()) {
                    if (row.fields().size() != 2) {
                        throw csv.refuse(
                                row.line(),
                                "a name and a value are needed, not "
                                        + row.fields().size() + " fields");
                    }
                    entries.put(row.fields().get(0), row.fields().get(1));
                }
            }
        }
        return Collections.unmodifiableMap(entries);
    }

    /// All statements, in the order of the file.
    public List<Comment> comments() {
        List<Comment> comments = new ArrayList<>();
        Set<Integer> ids = new HashSet<>();
        CsvTable.each(folder.resolve("comments.csv"), List.of("comment-id", "moderated", "comment-body"), line -> {
            var comment = comment(line);
            if (!ids.add(comment.id())) {
                throw line.refuse("statement " + comment.id() + " comes twice");
            }
            comments.add(comment);
        });
        return List.copyOf(comments);
    }

    private static Comment comment(CsvTable.Line line) {
        return new Comment(
                line.has("timestamp") ? line.time("timestamp") : 0,
                line.whole("comment-id", 0, ANY),
                line.empty("author-id") ? 0 : line.whole("author-id", 0, ANY),
                line.empty("agrees") ? 0 : line.whole("agrees", 0, ANY),
                line.empty("disagrees") ? 0 : line.whole("disagrees", 0, ANY),
                line.whole("moderated", -1, 1),
                line.has("is-meta") && line.yes("is-meta"),
                line.has("is-seed") && line.yes("is-seed"),
                line.empty("group-informed-consensus") ? Double.NaN : line.number("group-informed-consensus"),
                line.text("comment-body"),
                line.number());
    }

    /// Gives every vote ever cast, in the order of `votes.csv`; without that file the final votes of
    /// `participants-votes.csv`, whose time is 0.
    public void votes(Consumer<Vote> take) {
        if (!has("votes.csv")) {
            finalVotes(take);
            return;
        }
        CsvTable.each(
                folder.resolve("votes.csv"),
                List.of("timestamp", "comment-id", "voter-id", "vote"),
                line -> take.accept(new Vote(
                        line.time("timestamp"),
                        line.whole("comment-id", 0, ANY),
                        line.whole("voter-id", 0, ANY),
                        line.whole("vote", -1, 1),
                        line.number())));
    }

    /// Gives the final votes as `participants-votes.csv` has them.
    public void finalVotes(Consumer<Vote> take) {
        CsvTable.each(folder.resolve("participants-votes.csv"), List.of("participant"), line -> {
            int participant = line.whole("participant", 0, ANY);
            for (int i = 0; i < line.header().size(); i++) {
                String column = line.header().get(i);
                if (isNumber(column) && !line.at(i).isEmpty()) {
                    int statement = (int) line.whole("a column's name", column, 0, ANY);
                    take.accept(new Vote(
                            0,
                            statement,
                            participant,
                            (int) line.whole("the vote on " + column, line.at(i), -1, 1),
                            line.number()));
                }
            }
        });
    }

    private static boolean isNumber(String column) {
        return !column.isEmpty() && column.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// The participants of `participants-votes.csv`, in its order; empty without that file.
    public List<Participant> participants() {
        List<Participant> participants = new ArrayList<>();
        if (has("participants-votes.csv")) {
            CsvTable.each(
                    folder.resolve("participants-votes.csv"),
                    List.of("participant"),
                    line -> participants.add(new Participant(
                            line.whole("participant", 0, ANY),
                            line.empty("group-id") ? -1 : line.whole("group-id", 0, 1_000),
                            line.empty("n-comments") ? 0 : line.whole("n-comments", 0, ANY),
                            line.empty("n-votes") ? 0 : line.whole("n-votes", 0, ANY),
                            line.empty("n-agree") ? 0 : line.whole("n-agree", 0, ANY),
                            line.empty("n-disagree") ? 0 : line.whole("n-disagree", 0, ANY))));
        }
        return List.copyOf(participants);
    }

    /// The latest votes, packed: statements and participants in ascending order of their numbers, statements
    /// without a vote included.
    ///
    /// @throws PolisRefused also when somebody votes on a statement that is not in `comments.csv`
    public PolisVotes latest() {
        Map<Integer, Comment> comments = new TreeMap<>();
        comments().forEach(comment -> comments.put(comment.id(), comment));
        return PolisVotes.latest(comments, this);
    }

    /// The file from which [#votes] reads.
    public String votesFile() {
        return has("votes.csv") ? "votes.csv" : "participants-votes.csv";
    }
}
