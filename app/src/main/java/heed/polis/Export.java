package heed.polis;

import static java.nio.charset.StandardCharsets.UTF_8;

import heed.polis.Conversation.Cell;
import heed.polis.Conversation.Comment;
import heed.polis.Conversation.Vote;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Writes a conversation in the files of Polis, always in the same order, so that the same conversation gives the
/// same bytes.
///
/// `agrees` and `disagrees` count the log, as Polis does; everything in `participants-votes.csv` counts the votes
/// that stand.
final class Export {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final JsonMapper JSON = new JsonMapper();

    private final Conversation conversation;
    private final Map<Cell, Vote> latest;
    private final Map<Integer, Integer> groups;

    /// `groups`: person to group, counted from 0; who is in no group is missing.
    Export(Conversation conversation, Map<Integer, Integer> groups) {
        this.conversation = conversation;
        this.latest = conversation.latest();
        this.groups = groups;
    }

    /// File name to content, in the order in which Polis names them.
    Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        Folder.FILES.forEach(name -> files.put(name, file(name)));
        return files;
    }

    byte[] file(String name) {
        var text =
                switch (name) {
                    case Folder.COMMENTS -> comments();
                    case Folder.VOTES -> votes();
                    case Folder.PEOPLE -> people();
                    case Folder.SUMMARY -> summary();
                    default -> throw new IllegalArgumentException(name);
                };
        return text.getBytes(UTF_8);
    }

    /// The whole conversation as one object.
    byte[] json() {
        var statements = conversation.comments().stream()
                .map(it -> row(
                        "number", it.id(),
                        "author", it.author(),
                        "at", it.at().toString(),
                        "moderated", it.moderated(),
                        "meta", it.meta(),
                        "seed", it.seed(),
                        "words", it.body()))
                .toList();
        var people = conversation.people().stream()
                .map(it -> row("number", it, "group", groups.get(it)))
                .toList();
        var votes = conversation.votes().stream()
                .map(it -> row(
                        "statement", it.comment(),
                        "participant", it.voter(),
                        "vote", it.value(),
                        "at", it.at().toString()))
                .toList();
        var about = conversation.summary();
        return JSON.writeValueAsBytes(row(
                "topic",
                about.topic(),
                "url",
                about.url(),
                "description",
                about.description(),
                "statements",
                statements,
                "participants",
                people,
                "votes",
                votes));
    }

    private static Map<String, @Nullable Object> row(@Nullable Object... namesAndValues) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        for (var at = 0; at < namesAndValues.length; at += 2) {
            row.put(String.valueOf(namesAndValues[at]), namesAndValues[at + 1]);
        }
        return row;
    }

    private String comments() {
        var agrees = counted(1);
        var disagrees = counted(-1);
        var flags = conversation.comments().stream().anyMatch(it -> it.meta() || it.seed());
        var out = new StringBuilder("timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,")
                .append(flags ? "is-meta,is-seed," : "")
                .append("comment-body\n");
        for (var it : conversation.comments()) {
            out.append(it.at().toEpochMilli())
                    .append(',')
                    .append(DATE.format(it.at()))
                    .append(',')
                    .append(it.id());
            out.append(',').append(it.author()).append(',').append(agrees.getOrDefault(it.id(), 0L));
            out.append(',')
                    .append(disagrees.getOrDefault(it.id(), 0L))
                    .append(',')
                    .append(it.moderated())
                    .append(',');
            if (flags) {
                out.append(it.meta()).append(',').append(it.seed()).append(',');
            }
            out.append(Cells.write(it.body())).append('\n');
        }
        return out.toString();
    }

    private Map<Integer, Long> counted(int value) {
        return conversation.votes().stream()
                .filter(it -> it.value() == value)
                .collect(Collectors.groupingBy(Vote::comment, Collectors.counting()));
    }

    private String votes() {
        var out = new StringBuilder("timestamp,datetime,comment-id,voter-id,vote\n");
        conversation.votes().stream()
                .sorted(Comparator.comparingInt(Vote::comment)
                        .thenComparingInt(Vote::voter)
                        .thenComparing(Export::millis))
                .forEach(it -> out.append(it.at().toEpochMilli())
                        .append(',')
                        .append(DATE.format(it.at()))
                        .append(',')
                        .append(it.comment())
                        .append(',')
                        .append(it.voter())
                        .append(',')
                        .append(it.value())
                        .append('\n'));
        return out.toString();
    }

    private static long millis(Vote vote) {
        return vote.at().toEpochMilli();
    }

    private String people() {
        var shown = columns();
        var written =
                conversation.comments().stream().collect(Collectors.groupingBy(Comment::author, Collectors.counting()));
        var byPerson = latest.values().stream().collect(Collectors.groupingBy(Vote::voter));
        var out = new StringBuilder("participant,group-id,n-comments,n-votes,n-agree,n-disagree");
        shown.forEach(id -> out.append(',').append(id));
        out.append('\n');
        for (var person : conversation.people()) {
            var own = byPerson.getOrDefault(person, List.of());
            out.append(person).append(',');
            var group = groups.get(person);
            out.append(group == null ? "" : group).append(',');
            out.append(written.getOrDefault(person, 0L)).append(',').append(own.size());
            out.append(',').append(count(own, 1)).append(',').append(count(own, -1));
            var cells = new String[shown.size()];
            Arrays.fill(cells, "");
            own.forEach(vote -> cells[Collections.binarySearch(shown, vote.comment())] = String.valueOf(vote.value()));
            Arrays.stream(cells).forEach(cell -> out.append(',').append(cell));
            out.append('\n');
        }
        return out.toString();
    }

    private static long count(List<Vote> votes, int value) {
        return votes.stream().filter(it -> it.value() == value).count();
    }

    /// Statements with at least one vote: as in Polis, only they have a column.
    private List<Integer> columns() {
        return latest.keySet().stream().map(Cell::comment).distinct().sorted().toList();
    }

    private String summary() {
        var about = conversation.summary();
        var voters = latest.keySet().stream().map(Cell::voter).distinct().count();
        var rows = new LinkedHashMap<String, Object>();
        rows.put("topic", Cells.write(about.topic()));
        rows.put("url", Cells.write(about.url()));
        rows.put("views", about.views());
        rows.put("voters", voters);
        rows.put("voters-in-conv", voters);
        rows.put(
                "commenters",
                conversation.comments().stream().map(Comment::author).distinct().count());
        rows.put("comments", columns().size());
        rows.put("groups", groups.values().stream().distinct().count());
        rows.put("conversation-description", Cells.write(about.description()));
        return rows.entrySet().stream()
                .map(row -> row.getKey() + "," + row.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
