package heed.demo;

import heed.ladder.Ladder;
import heed.ladder.Need;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.Person;
import heed.people.Rung;
import heed.purposes.Closing;
import heed.purposes.Closings;
import heed.purposes.Draft;
import heed.purposes.Indicator;
import heed.purposes.Publication;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.purposes.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/// Lays the purposes of the town in: the why, the line of stages, and what was measured so far.
@Component
class Plans {

    private static final int NOON = 12 * 60 * 60;

    /// The minute of the first day on which a purpose is published.
    private static final int OPENS = 9 * 60;

    private final Purposes purposes;
    private final Closings closings;
    private final Ladder ladder;

    Plans(Purposes purposes, Closings closings, Ladder ladder) {
        this.ladder = ladder;
        this.closings = closings;
        this.purposes = purposes;
    }

    boolean none() {
        return purposes.published().isEmpty() && purposes.drafts().isEmpty();
    }

    /// Written down and published, with its stages and its numbers.
    Purpose lay(String key, Person owner, Hat hat, Days days) {
        var purpose = purposes.draft(draft(key, owner, hat));
        purposes.setStages(
                purpose.id(),
                Texts.rows("stages.csv", key).stream()
                        .map(row -> stage(row, days))
                        .toList());
        Texts.rows("indicators.csv", key).forEach(row -> indicator(purpose, row, days));
        asks(key, purpose, owner);
        var opens = days.at(Texts.rows("stages.csv", key).getFirst().get("from"), OPENS);
        return switch (purposes.publish(purpose.id(), owner.id(), opens)) {
            case Publication.Done done -> done.purpose();
            case Publication.Refused refused ->
                throw new IllegalStateException(key + " does not say " + refused.missing());
        };
    }

    /// Whose voice counts, where not everybody's does.
    private void asks(String key, Purpose purpose, Person owner) {
        var because = Texts.why(key).texts().getProperty("confirmed-because");
        if (because != null) {
            ladder.say(purpose.id(), List.of(new Need(Need.Act.VOTE, Rung.CONFIRMED, because)), owner.id());
        }
    }

    /// What the office works on and has not published yet.
    void draftOnly(String key, Person owner, Hat hat) {
        purposes.draft(draft(key, owner, hat));
    }

    /// Closed with words, on a day of the past.
    void closed(String key, Purpose purpose, Hat hat, Days days) {
        var why = Texts.why(key);
        var words =
                new Closing.Words(why.get("heard"), why.get("decided"), why.get("next"), days.on(why.get("next-on")));
        switch (closings.close(purpose.id(), words, hat, days.at(Integer.parseInt(why.get("closed")), NOON))) {
            case Closing.Result.Done _ -> {}
            case Closing.Result other -> throw new IllegalStateException(key + " is not closed: " + other);
        }
    }

    private static Draft draft(String key, Person owner, Hat hat) {
        var why = Texts.why(key);
        return new Draft(
                why.get("title"),
                Circle.EVERYONE,
                "en",
                new Purpose.Why(
                        why.get("problem"),
                        why.get("affected"),
                        why.get("outcome"),
                        why.get("decides"),
                        why.get("limits")),
                Purpose.Promise.valueOf(why.get("promise")),
                owner.id(),
                hat.id(),
                "office:" + why.get("office"),
                why.get("slug"));
    }

    private static Stage stage(CSVRecord row, Days days) {
        return Stage.of(
                Stage.Key.valueOf(row.get("stage")), days.on(row.get("from")), days.on(row.get("to")), row.get("note"));
    }

    private void indicator(Purpose purpose, CSVRecord row, Days days) {
        var month = Integer.parseInt(row.get("month"));
        var measures = Texts.rows("measures.csv").stream()
                .filter(it -> it.get("indicator").equals(row.get("indicator")))
                .toList();
        var first = days.measured(month, Integer.parseInt(measures.getFirst().get("ago")));
        var latest = days.measured(month, 0);
        var indicator = purposes.addIndicator(
                purpose.id(),
                new Indicator.Plan(
                        row.get("name"),
                        row.get("unit"),
                        new BigDecimal(row.get("baseline")),
                        first,
                        new BigDecimal(row.get("target")),
                        latest.plusYears(Integer.parseInt(row.get("years"))),
                        row.get("source")));
        for (var it : measures) {
            purposes.measure(indicator.id(), on(it, month, days), new BigDecimal(it.get("value")), row.get("source"));
        }
    }

    private static LocalDate on(CSVRecord measure, int month, Days days) {
        return days.measured(month, Integer.parseInt(measure.get("ago")));
    }
}
