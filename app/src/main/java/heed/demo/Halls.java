package heed.demo;

import heed.offices.Office;
import heed.offices.Offices;
import heed.offices.WorkingTime;
import heed.people.Person;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The offices of the invented town, with hours on working days, and days off that everybody has.
@Component
class Halls {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final int DUTY_DAYS = 28;

    private final Offices offices;
    private final Clock clock;

    Halls(Offices offices, Clock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    /// Key to name.
    Map<String, String> lay(Person founder) {
        var names = new HashMap<String, String>();
        for (var row : Texts.rows("offices.csv")) {
            var parent = row.get("parent").isEmpty() ? null : "office:" + row.get("parent");
            var office =
                    offices.found("office:" + row.get("key"), row.get("name"), parent, row.get("does"), founder.id());
            offices.hours(office, week(row.get("hours")));
            names.put(row.get("key"), row.get("name"));
        }
        var year = today().getYear();
        for (int next = year; next <= year + 1; next++) {
            offices.holiday(null, LocalDate.of(next, 1, 1), "New Year");
            offices.holiday(null, LocalDate.of(next, 5, 1), "Workers' Day");
            offices.holiday(null, LocalDate.of(next, 12, 25), "Christmas Day");
        }
        return names;
    }

    void onDuty(String key, Person official) {
        Office office = offices.find(key).orElseThrow();
        offices.duty(office, official.id(), today(), today().plusDays(DUTY_DAYS));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Map<DayOfWeek, List<WorkingTime.Span>> week(String hours) {
        var spans = Stream.of(hours.split(" "))
                .map(it -> it.split("-"))
                .map(it -> new WorkingTime.Span(LocalTime.parse(it[0], TIME), LocalTime.parse(it[1], TIME)))
                .toList();
        var week = new EnumMap<DayOfWeek, List<WorkingTime.Span>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                week.put(day, spans);
            }
        }
        return week;
    }
}
