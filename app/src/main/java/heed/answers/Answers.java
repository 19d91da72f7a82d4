package heed.answers;

import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.contributions.Saying;
import heed.database.NewId;
import heed.opinions.Received;
import heed.people.Hat;
import heed.people.People;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.trace.FateShown;
import heed.trace.Link;
import heed.trace.Trace;
import heed.web.Forbidden;
import heed.web.NotFound;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What officials answer to what people said.
@Service
@Transactional
public class Answers {

    static final String ANSWER = "answer";
    static final String COMMITMENT = "commitment";

    private final AnswerTable table;
    private final CommitmentTable commitments;
    private final Contributions contributions;
    private final People people;
    private final Purposes purposes;
    private final Trace trace;
    private final Received received;

    Answers(
            AnswerTable table,
            CommitmentTable commitments,
            Contributions contributions,
            People people,
            Purposes purposes,
            Trace trace,
            Received received) {
        this.table = table;
        this.commitments = commitments;
        this.contributions = contributions;
        this.people = people;
        this.purposes = purposes;
        this.trace = trace;
        this.received = received;
    }

    /// Answers for an office: to statements of one purpose, or to everyone when none is settled. What it promises is
    /// said and due from now on. Readable by those who may read the purpose.
    public Answer answer(Answering it) {
        var purpose = purposes.find(it.purpose())
                .orElseThrow(() -> new NotFound("purpose " + it.purpose().value()));
        if (purpose.isDraft()) {
            throw new Forbidden("a draft is answered when it is published");
        }
        var hat = officialHat(it);
        belong(it.statements(), purpose);
        var id = new Answer.Id(NewId.next());
        var said = new ArrayList<Saying>();
        said.add(saying(id.value(), ANSWER, it, purpose, it.words()));
        it.promises().forEach(promise -> said.add(saying(NewId.next(), COMMITMENT, it, purpose, promise.words())));
        contributions.sayAll(said, Collections.nCopies(said.size(), it.at()));
        table.insert(
                id,
                it,
                received.agreeing(
                        it.statements().stream().map(Contribution.Id::value).toList()));
        var links = new ArrayList<Link>();
        if (it.settled().isEmpty()) {
            links.add(new Link(id.value(), Link.Kind.ANSWERS, purpose.id().value(), it.at()));
        }
        it.statements().forEach(to -> links.add(new Link(id.value(), Link.Kind.ANSWERS, to.value(), it.at())));
        for (int n = 0; n < it.promises().size(); n++) {
            var promised = new Commitment.Id(said.get(n + 1).id().value());
            commitments.insert(
                    promised,
                    id,
                    it.purpose(),
                    Objects.requireNonNull(hat.office()),
                    it.promises().get(n).due());
            links.add(new Link(id.value(), Link.Kind.PROMISES, promised.value(), it.at()));
        }
        trace.link(links);
        trace.settle(it.settled().stream()
                .map(settled -> new FateShown(
                        settled.statement().value(),
                        settled.fate(),
                        settled.reason().strip(),
                        id.value(),
                        it.at()))
                .toList());
        return find(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<Answer> find(Answer.Id id) {
        return table.find(id).map(it -> whole(List.of(it)).getFirst());
    }

    @Transactional(readOnly = true)
    Optional<Answer> find(String id) {
        try {
            return find(new Answer.Id(UUID.fromString(id)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The newest first.
    @Transactional(readOnly = true)
    public List<Answer> of(Purpose.Id purpose) {
        return whole(table.of(purpose));
    }

    @Transactional(readOnly = true)
    List<Answer> these(Collection<UUID> ids) {
        return table.these(ids);
    }

    /// The answers to one statement, the newest first.
    @Transactional(readOnly = true)
    public List<Answer> to(Contribution.Id statement) {
        var ids = trace.to(statement.value()).stream()
                .filter(it -> it.kind() == Link.Kind.ANSWERS)
                .map(Link::from)
                .toList();
        return ids.isEmpty() ? List.of() : whole(table.these(ids));
    }

    @Transactional(readOnly = true)
    public List<Answer> latest(int most) {
        return whole(table.latest(most));
    }

    /// All of them are statements that people made about this purpose.
    private void belong(List<Contribution.Id> statements, Purpose purpose) {
        var ids = statements.stream().map(Contribution.Id::value).toList();
        var here = trace.from(ids).stream()
                .filter(it -> it.kind() == Link.Kind.BELONGS_TO
                        && it.to().equals(purpose.id().value()))
                .map(Link::from)
                .collect(Collectors.toSet());
        var said = table.said(ids);
        for (var id : ids) {
            var it = said.get(id);
            if (it == null || !it.kind().equals("statement") || !here.contains(id)) {
                throw new NotFound("statement " + id + " of " + purpose.slug());
            }
        }
    }

    private Hat officialHat(Answering it) {
        return people.hatsOf(it.official()).stream()
                .filter(hat -> hat.id().equals(it.hat()) && hat.kind() == Hat.Kind.OFFICE)
                .findFirst()
                .orElseThrow(() -> new Forbidden("only somebody who speaks for an office answers"));
    }

    private static Saying saying(UUID id, String kind, Answering it, Purpose purpose, String words) {
        return new Saying(
                new Contribution.Id(id),
                kind,
                it.official(),
                it.hat(),
                purpose.circle(),
                purpose.language(),
                Contribution.State.SHOWN,
                words.strip());
    }

    /// With whom they answered, what they settled and promised: four queries, however many they are.
    private List<Answer> whole(List<Answer> answers) {
        if (answers.isEmpty()) {
            return answers;
        }
        var ids = answers.stream().map(it -> it.id().value()).toList();
        var fates = trace.settledBy(ids);
        var said = table.said(fates.stream().map(FateShown::contribution).toList());
        var settled = fates.stream().collect(Collectors.groupingBy(FateShown::by));
        var groups = table.groups(ids);
        var promised = commitments.by(ids).stream().collect(Collectors.groupingBy(Commitment::answer));
        return answers.stream()
                .map(it -> it.with(
                        groups.getOrDefault(it.id().value(), List.of()),
                        settled.getOrDefault(it.id().value(), List.of()).stream()
                                .map(fate -> settled(fate, said.getOrDefault(fate.contribution(), AnswerTable.UNSAID)))
                                .toList(),
                        promised.getOrDefault(it.id(), List.of())))
                .toList();
    }

    private static Answer.Settled settled(FateShown fate, AnswerTable.Said said) {
        return new Answer.Settled(
                new Contribution.Id(fate.contribution()), said.words(), said.author(), fate.fate(), fate.reason());
    }
}
