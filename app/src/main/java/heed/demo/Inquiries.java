package heed.demo;

import heed.asking.Question;
import heed.asking.Questions;
import heed.clocks.Clocks;
import heed.clocks.Duty;
import heed.clocks.OfficeClock;
import heed.offices.Offices;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.Person;
import heed.people.Visitor;
import heed.trace.Fate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/// Lays in what residents asked the offices: some is answered, some waits, something is late, something is paused.
@Component
class Inquiries {

    private static final int MORNING = 10 * 60;
    private static final int NEXT_DAYS = 9;

    private final Questions questions;
    private final Clocks clocks;
    private final Offices offices;

    Inquiries(Questions questions, Clocks clocks, Offices offices) {
        this.questions = questions;
        this.clocks = clocks;
        this.offices = offices;
    }

    void lay(Map<String, Person> residents, Map<String, Hat> hats, Days days) {
        for (var row : Texts.rows("questions.csv")) {
            var person = Objects.requireNonNull(residents.get(row.get("by")));
            var office = offices.at(row.get("office"));
            var visitor = new Visitor(person, null, Set.of(Circle.EVERYONE));
            var asked = questions.ask(office, row.get("words"), null, "en", visitor, days.at(row.get("day"), MORNING));
            var official = hats.values().stream()
                    .filter(hat -> office.key().equals(hat.office()))
                    .findFirst()
                    .orElseThrow();
            then(row, asked, official, days);
        }
    }

    private void then(CSVRecord row, Question asked, Hat official, Days days) {
        var text = row.get("text");
        switch (row.get("then")) {
            case "paused" ->
                clocks.pause(clock(asked, Duty.ANSWER), days.today().plusDays(NEXT_DAYS), text, official);
            case "acknowledged" ->
                clocks.acknowledge(
                        List.of(clock(asked, Duty.ACKNOWLEDGE)),
                        text,
                        Objects.requireNonNull(official.office()),
                        official);
            case "waits" -> {}
            case String fate ->
                questions.reply(
                        List.of(asked.id()),
                        text,
                        Fate.valueOf(fate.toUpperCase(Locale.ROOT)),
                        official,
                        days.at(row.get("on"), MORNING));
        }
    }

    private OfficeClock.Id clock(Question asked, Duty duty) {
        return clocks.of(List.of(asked.id().value())).stream()
                .filter(it -> it.duty() == duty)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
