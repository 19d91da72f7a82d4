package heed.polis;

import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.contributions.Saying;
import heed.database.NewId;
import heed.opinions.Ballot;
import heed.opinions.Maps;
import heed.opinions.Numbered;
import heed.opinions.NumberedStatement;
import heed.opinions.Opinions;
import heed.opinions.Statement;
import heed.people.Circle;
import heed.people.People;
import heed.people.Person;
import heed.polis.Conversation.Comment;
import heed.polis.Conversation.Vote;
import heed.purposes.Draft;
import heed.purposes.Indicator;
import heed.purposes.Publication;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.purposes.Stage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings Polis conversations in, each in one transaction: readers see all of it or nothing, also after a crash
/// in the middle. The map is made at once. Call it as the system.
@Service
public class Imports {

    private static final int AT_ONCE = 5_000;
    private static final String LANGUAGE = "und";
    private static final String KIND = "statement";

    private final ImportTable table;
    private final Purposes purposes;
    private final People people;
    private final Contributions contributions;
    private final Opinions opinions;
    private final Maps maps;
    private final MessageSource words;
    private final TransactionTemplate whole;

    Imports(
            ImportTable table,
            Purposes purposes,
            People people,
            Contributions contributions,
            Opinions opinions,
            Maps maps,
            MessageSource words,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.purposes = purposes;
        this.people = people;
        this.contributions = contributions;
        this.opinions = opinions;
        this.maps = maps;
        this.words = words;
        this.whole = new TransactionTemplate(transactions);
    }

    /// Without a `why`, each part of it says that it is not known.
    public Arrival bring(Path folder, @Nullable ImportedWhy why, Arrival.Told told) {
        return bring(folder, why, null, told);
    }

    /// Without an `owner`, nobody's name stands under it.
    Arrival bring(Path folder, @Nullable ImportedWhy why, @Nullable Owner owner, Arrival.Told told) {
        return switch (Folder.read(folder)) {
            case Folder.Read.Refused refused -> new Arrival.Refused(refused.rows());
            case Folder.Read.Whole read -> {
                var name = Fingerprint.of(folder);
                var arrived = Objects.requireNonNull(whole.execute(all -> {
                    var arrival = land(name, read.conversation(), why, owner, told);
                    if (arrival instanceof Arrival.NoWhy) {
                        all.setRollbackOnly();
                    }
                    return arrival;
                }));
                if (arrived instanceof Arrival.Done done) {
                    maps.now(done.purpose());
                }
                yield arrived;
            }
        };
    }

    private Arrival land(
            String folder, Conversation it, @Nullable ImportedWhy given, @Nullable Owner sender, Arrival.Told told) {
        table.alone(folder);
        var before = table.find(folder).flatMap(purposes::find);
        if (before.isPresent()) {
            return new Arrival.There(before.get().slug());
        }
        var total = it.people().size() + it.comments().size() + it.votes().size();
        told.soFar(0, total);
        var owner =
                sender == null ? new Owner(people.anonymous(say("polis.owner")).id(), null, Circle.STAFF) : sender;
        var why = given == null ? ImportedWhy.unknown(it.summary(), it.people().size(), words) : given;
        var purpose = purposes.draft(new Draft(
                it.summary().topic(),
                Circle.EVERYONE,
                LANGUAGE,
                why.why(),
                why.promise(),
                owner.person(),
                owner.hat(),
                owner.office(),
                null));
        table.insert(folder, purpose.id(), it.summary());
        measured(purpose, it);

        var persons = takers(it);
        told.soFar(it.people().size(), total);
        opinions.open(purpose.id());
        opinions.number(purpose.id(), numbered(persons));
        opinions.addAll(purpose.id(), statements(it.comments(), persons, owner));
        told.soFar((long) it.people().size() + it.comments().size(), total);
        for (var from = 0; from < it.votes().size(); from += AT_ONCE) {
            var to = Math.min(it.votes().size(), from + AT_ONCE);
            opinions.castAll(
                    purpose.id(),
                    it.votes().subList(from, to).stream().map(Imports::ballot).toList());
            told.soFar((long) it.people().size() + it.comments().size() + to, total);
        }
        return switch (purposes.publish(purpose.id(), owner.person())) {
            case Publication.Refused refused -> new Arrival.NoWhy(refused.missing());
            case Publication.Done done ->
                new Arrival.Done(
                        done.purpose().id(),
                        done.purpose().slug(),
                        it.people().size(),
                        it.comments().size(),
                        it.latest().size(),
                        it.votes().size());
        };
    }

    /// The one thing that its files measure is how many took part.
    private void measured(Purpose purpose, Conversation it) {
        var days = it.votes().stream()
                .map(vote -> LocalDate.ofInstant(vote.at(), ZoneOffset.UTC))
                .sorted()
                .toList();
        var first = days.isEmpty() ? LocalDate.EPOCH : days.getFirst();
        var last = days.isEmpty() ? first : days.getLast();
        var source = say("polis.indicator-source");
        var took = BigDecimal.valueOf(it.people().size());
        var indicator = purposes.addIndicator(
                purpose.id(),
                new Indicator.Plan(
                        say("polis.indicator"),
                        say("polis.indicator-unit"),
                        BigDecimal.ZERO,
                        first.minusDays(1),
                        took,
                        last,
                        source));
        purposes.measure(indicator.id(), first.minusDays(1), BigDecimal.ZERO, source);
        purposes.measure(indicator.id(), last, took, source);
        purposes.setStages(purpose.id(), List.of(Stage.of(Stage.Key.WEIGH, first, null, say("polis.stage-imported"))));
    }

    private Map<Integer, Person> takers(Conversation it) {
        var numbers = it.people();
        var known = people.anonymous(numbers.size(), at -> say("polis.participant", String.valueOf(numbers.get(at))));
        var persons = new HashMap<Integer, Person>();
        for (var at = 0; at < numbers.size(); at++) {
            persons.put(numbers.get(at), known.get(at));
        }
        return persons;
    }

    private static List<Numbered> numbered(Map<Integer, Person> persons) {
        return persons.entrySet().stream()
                .map(it -> new Numbered(it.getKey(), it.getValue().id()))
                .toList();
    }

    private List<NumberedStatement> statements(List<Comment> comments, Map<Integer, Person> persons, Owner owner) {
        var said = new ArrayList<NumberedStatement>();
        var sayings = new ArrayList<Saying>();
        for (var it : comments) {
            var id = new Contribution.Id(NewId.next());
            said.add(
                    new NumberedStatement(new Statement.Id(id.value()), it.id(), it.moderated(), it.meta(), it.seed()));
            sayings.add(new Saying(
                    id,
                    KIND,
                    Objects.requireNonNull(persons.get(it.author())).id(),
                    null,
                    Circle.EVERYONE,
                    LANGUAGE,
                    it.hidden() ? Contribution.State.HIDDEN : Contribution.State.SHOWN,
                    it.body().isBlank() ? say("polis.no-words") : it.body()));
        }
        contributions.sayAll(sayings, comments.stream().map(Comment::at).toList());
        for (var at = 0; at < comments.size(); at++) {
            if (comments.get(at).hidden()) {
                contributions.hide(sayings.get(at).id(), say("polis.moderated-out"), owner.person());
            }
        }
        return said;
    }

    private static Ballot ballot(Vote vote) {
        return new Ballot(vote.comment(), vote.voter(), vote.value(), vote.at());
    }

    private String say(String key, Object... details) {
        return ImportedWhy.say(words, key, details);
    }
}
