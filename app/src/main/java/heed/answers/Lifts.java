package heed.answers;

import heed.database.NewId;
import heed.people.Hat;
import heed.people.Visitor;
import heed.web.Forbidden;
import heed.web.Markdown;
import heed.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// "We will… by…": anyone may lift a sentence of an answer to be a promise; the office confirms it, or says why not.
@Service
@Transactional
public class Lifts {

    private final LiftTable table;
    private final Answers answers;
    private final Commitments commitments;
    private final Markdown markdown;
    private final Clock clock;

    Lifts(LiftTable table, Answers answers, Commitments commitments, Markdown markdown, Clock clock) {
        this.table = table;
        this.answers = answers;
        this.commitments = commitments;
        this.markdown = markdown;
        this.clock = clock;
    }

    /// In the order in which they were lifted.
    @Transactional(readOnly = true)
    public List<Lift> of(Answer.Id answer) {
        return table.of(answer);
    }

    /// Lifts words that stand in the answer as they are, white space apart; the same words only once.
    public Lift.Result lift(Answer.Id id, String typed, @Nullable LocalDate due, Visitor visitor) {
        var answer = answers.find(id).orElseThrow(() -> new NotFound("answer " + id.value()));
        var sentence = plain(typed);
        if (sentence.isEmpty() || !plain(markdown.words(answer.words())).contains(sentence)) {
            return Lift.Result.NOT_SAID;
        }
        var hat = visitor.hat();
        return table.insert(
                        NewId.next(),
                        id,
                        table.officeOf(id),
                        sentence,
                        due,
                        visitor.me().id(),
                        hat == null ? null : hat.id(),
                        clock.instant())
                ? Lift.Result.DONE
                : Lift.Result.BEFORE;
    }

    /// It is a promise from now on, in the words that were said, due on the day the office names.
    public Lift.Result confirm(UUID id, LocalDate due, Hat hat) {
        var lift = ofOffice(id, hat);
        if (!table.holdOpen(id)) {
            return Lift.Result.BEFORE;
        }
        var promised = commitments.promise(lift.answer(), new Answering.Promise(lift.sentence(), due), hat);
        table.end(id, null, promised, hat.person(), clock.instant());
        return Lift.Result.DONE;
    }

    /// It was not meant as a promise; the reason stands beside it for all to read.
    public Lift.Result decline(UUID id, String reason, Hat hat) {
        ofOffice(id, hat);
        if (!table.holdOpen(id)) {
            return Lift.Result.BEFORE;
        }
        table.end(id, reason.strip(), null, hat.person(), clock.instant());
        return Lift.Result.DONE;
    }

    @Transactional(readOnly = true)
    Lift ofOffice(UUID id, Hat hat) {
        var lift = table.find(id).orElseThrow(() -> new NotFound("lift " + id));
        if (hat.kind() != Hat.Kind.OFFICE || !lift.office().equals(hat.office())) {
            throw new Forbidden("only the office that said it confirms it as a promise");
        }
        return lift;
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
