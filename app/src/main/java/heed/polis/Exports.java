package heed.polis;

import heed.contributions.Contribution;
import heed.database.Reader;
import heed.methods.opinionmap.Moments;
import heed.methods.opinionmap.OpinionMaps;
import heed.methods.opinionmap.Settings;
import heed.methods.opinionmap.Votes;
import heed.opinions.Ballot;
import heed.opinions.Numbered;
import heed.opinions.Opinions;
import heed.opinions.Statement;
import heed.people.Circle;
import heed.people.Person;
import heed.polis.Conversation.Comment;
import heed.polis.Conversation.Summary;
import heed.polis.Conversation.Vote;
import heed.polis.ImportTable.Words;
import heed.purposes.Purpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes any purpose with a consultation as a Polis conversation.
///
/// What goes to the public holds the statements that everybody may read; of a hidden one it holds the votes, but
/// not the words. It does not tell how somebody voted whose name stands under a statement: authors have numbers of
/// their own, and times of votes are cut ([Moments]). Only the town's own operator gets everything.
@Service
public class Exports {

    private final Opinions opinions;
    private final ImportTable table;
    private final TransactionTemplate moment;

    Exports(Opinions opinions, ImportTable table, PlatformTransactionManager transactions) {
        this.opinions = opinions;
        this.table = table;
        this.moment = new TransactionTemplate(transactions);
        this.moment.setReadOnly(true);
        this.moment.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
    }

    /// For those who may read only what everybody may.
    Export open(Purpose purpose) {
        var all = gathered(purpose);
        return export(
                all,
                all.words().values().stream()
                        .filter(it -> it.circle().equals(Circle.EVERYONE))
                        .map(Exports::published)
                        .collect(Collectors.toMap(Words::id, Function.identity())),
                true);
    }

    /// Everything, hidden words and private circles too.
    Export whole(Purpose purpose) {
        var all = gathered(purpose);
        return export(all, all.words(), false);
    }

    private static Words published(Words it) {
        return it.state() != Contribution.State.SHOWN
                ? new Words(it.id(), it.author(), it.circle(), it.state(), "", it.at())
                : it;
    }

    /// One moment of the consultation. It is read as the system, because the votes on what a reader may not read
    /// are filtered here.
    private Gathered gathered(Purpose purpose) {
        return Reader.SYSTEM.reads(() -> moment.execute(_ -> {
            var people = opinions.participants(purpose.id());
            var statements = opinions.statements(purpose.id());
            var log = opinions.log(purpose.id());
            var words = table
                    .words(statements.stream().map(it -> it.id().value()).toList())
                    .stream()
                    .filter(it -> it.state() != Contribution.State.DRAFT)
                    .collect(Collectors.toMap(Words::id, Function.identity()));
            var voters = log.stream().map(Ballot::participant).distinct().count();
            var summary = table.summary(purpose.id(), purpose.title())
                    .orElseGet(() -> new Summary(
                            purpose.title(),
                            purpose.path(),
                            voters,
                            purpose.why().problem()));
            return new Gathered(people, statements, log, words, summary);
        }));
    }

    private record Gathered(
            List<Numbered> people,
            List<Statement> statements,
            List<Ballot> log,
            Map<UUID, Words> words,
            Summary summary) {}

    private static Export export(Gathered gathered, Map<UUID, Words> shown, boolean open) {
        var numbers = new HashMap<Person.Id, Integer>();
        var people = new TreeSet<Integer>();
        gathered.people().forEach(it -> numbers.put(it.person(), it.number()));
        people.addAll(numbers.values());
        if (open) {
            var voted = gathered.log().stream().map(Ballot::participant).collect(Collectors.toSet());
            numbers.values().removeAll(voted);
        }
        var comments = new ArrayList<Comment>();
        for (var it : gathered.statements().stream()
                .sorted(Comparator.comparingInt(Statement::number))
                .toList()) {
            var words = shown.get(it.id().value());
            if (words != null) {
                var author = numbers.computeIfAbsent(words.author(), _ -> people.isEmpty() ? 0 : people.last() + 1);
                people.add(author);
                var moderated = words.state() == Contribution.State.HIDDEN ? -1 : it.moderated();
                comments.add(new Comment(
                        it.number(), author, millis(words.at()), moderated, it.meta(), it.seed(), words.words()));
            }
        }
        var known = comments.stream().map(Comment::id).collect(Collectors.toSet());
        var votes = gathered.log().stream()
                .sorted(Comparator.comparing(Ballot::at))
                .filter(it -> known.contains(it.statement()))
                .map(it -> new Vote(it.statement(), it.participant(), it.value(), millis(it.at())))
                .toList();
        var conversation =
                new Conversation(gathered.summary(), List.copyOf(people), comments, open ? cut(votes) : votes);
        return new Export(conversation, groups(conversation));
    }

    /// The same votes in the same order, none at a time that tells who was seen voting.
    private static List<Vote> cut(List<Vote> votes) {
        var cutting = new Moments.Cutting();
        votes.forEach(it -> cutting.vote(it.at().toEpochMilli(), it.voter()));
        var moments = cutting.cut();
        return votes.stream()
                .map(it -> new Vote(
                        it.comment(),
                        it.voter(),
                        it.value(),
                        Instant.ofEpochMilli(moments.of(it.at().toEpochMilli()))))
                .toList();
    }

    private static Instant millis(Instant at) {
        return Instant.ofEpochMilli(at.toEpochMilli());
    }

    /// Counted anew from the votes alone, so that the same votes always give the same groups.
    private static Map<Integer, Integer> groups(Conversation it) {
        var people = it.people();
        var latest = List.copyOf(it.latest().values());
        var ids = it.comments().stream().map(Comment::id).toList();
        var excluded = new boolean[ids.size()];
        var meta = new boolean[ids.size()];
        for (var at = 0; at < ids.size(); at++) {
            excluded[at] = it.comments().get(at).hidden();
            meta[at] = it.comments().get(at).meta();
        }
        var value = new byte[latest.size()];
        for (var at = 0; at < value.length; at++) {
            value[at] = (byte) latest.get(at).value();
        }
        var votes = Votes.of(
                people.size(),
                ids.size(),
                latest.stream()
                        .mapToInt(vote -> Collections.binarySearch(people, vote.voter()))
                        .toArray(),
                latest.stream()
                        .mapToInt(vote -> Collections.binarySearch(ids, vote.comment()))
                        .toArray(),
                value);
        var arrived = new HashMap<Integer, Long>();
        it.votes().forEach(vote -> arrived.merge(vote.voter(), vote.at().toEpochMilli(), Math::min));
        var times = people.stream()
                .mapToLong(person -> arrived.getOrDefault(person, 0L))
                .toArray();
        var map = OpinionMaps.of(votes, new Settings(excluded, meta).arriving(times));
        var groups = new TreeMap<Integer, Integer>();
        for (var person = 0; person < people.size(); person++) {
            if (map.group()[person] >= 0) {
                groups.put(people.get(person), map.group()[person]);
            }
        }
        return groups;
    }
}
