package heed.offices;

import heed.database.NewId;
import heed.people.People;
import heed.people.Person;
import heed.people.Visitor;
import heed.web.NotFound;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The offices of this town: what they do, who is there, and when.
@Service
@Transactional
public class Offices {

    private final OfficeTable table;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Offices(OfficeTable table, People people, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /// A new office; one that is there already keeps what is written about it.
    public Office found(String key, String name, @Nullable String parent, String does, Person.Id by) {
        people.office(key, name);
        table.found(key, parent, does, ZoneId.systemDefault());
        change(key, Office.Change.FOUNDED, name, parent, "", by);
        return find(key).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<Office> find(String key) {
        return table.find(key);
    }

    /// The office whose page ends with this.
    @Transactional(readOnly = true)
    public Office at(String slug) {
        return find(Office.key(slug)).orElseThrow(() -> new NotFound("office " + slug));
    }

    /// All offices there are today, by name.
    @Transactional(readOnly = true)
    public List<Office> all() {
        return table.all().stream().filter(it -> it.joined() == null).toList();
    }

    @Transactional(readOnly = true)
    List<Office.Branch> tree() {
        var all = all();
        var known = all.stream().collect(Collectors.toMap(Office::key, Function.identity()));
        return all.stream()
                .filter(it -> it.parent() == null || !known.containsKey(it.parent()))
                .map(it -> branch(it, all))
                .toList();
    }

    private static Office.Branch branch(Office office, List<Office> all) {
        return new Office.Branch(
                office,
                all.stream()
                        .filter(it -> office.key().equals(it.parent()))
                        .map(it -> branch(it, all))
                        .toList());
    }

    /// Whoever speaks for the office, or for one above it, or acts for the town, tends it.
    @Transactional(readOnly = true)
    public boolean tends(Visitor visitor, Office office) {
        return visitor.town()
                || (visitor.official()
                        && chain(office).contains(visitor.officialHat().office()));
    }

    /// The offices above this one.
    @Transactional(readOnly = true)
    public List<Office> above(String key) {
        return find(key).map(this::chain).orElse(Set.of()).stream()
                .filter(it -> !it.equals(key))
                .flatMap(it -> find(it).stream())
                .toList();
    }

    private Set<String> chain(Office office) {
        var chain = new HashSet<String>();
        Optional<Office> at = Optional.of(office);
        while (at.isPresent() && chain.add(at.get().key())) {
            at = at.map(Office::parent).flatMap(table::find);
        }
        return chain;
    }

    @Transactional(readOnly = true)
    public List<Office.Staff> staff(Office office) {
        return table.staff(office.key());
    }

    /// When this office works: what clocks count in.
    @Transactional(readOnly = true)
    public WorkingTime workingTime(Office office) {
        return table.workingTime(office.key(), ZoneId.systemDefault());
    }

    /// How each of these offices works.
    @Transactional(readOnly = true)
    public Map<String, WorkingTime> workingTimes(Set<String> keys) {
        return table.workingTimes(keys, ZoneId.systemDefault());
    }

    @Transactional(readOnly = true)
    List<Office.Holiday> holidays(Office office, LocalDate from) {
        return table.holidays(office.key(), from);
    }

    @Transactional(readOnly = true)
    List<Office.Duty> duties(Office office, LocalDate from) {
        return table.duties(office.key(), from);
    }

    @Transactional(readOnly = true)
    List<Office.Past> history(Office office) {
        return table.history(office.key());
    }

    public void describe(Office office, String does) {
        written(office);
        table.describe(office.key(), does);
    }

    public void hours(Office office, Map<DayOfWeek, List<WorkingTime.Span>> week) {
        written(office);
        table.hours(office.key(), week);
    }

    /// A day off; of all offices when `office` is null.
    public void holiday(@Nullable Office office, LocalDate day, String name) {
        if (office != null) {
            written(office);
        }
        table.holiday(office == null ? null : office.key(), day, name);
    }

    void noHoliday(Office office, LocalDate day) {
        table.work(office.key(), day);
    }

    public void duty(Office office, Person.Id person, LocalDate since, LocalDate until) {
        written(office);
        table.duty(NewId.next(), office.key(), person, since, until);
    }

    /// The old name stays in its history.
    public void rename(Office office, String name, String reason, Person.Id by) {
        written(office);
        people.office(office.key(), name);
        change(office.key(), Office.Change.RENAMED, office.name(), null, reason, by);
    }

    /// Whether this office can become part of that one: not of itself, nor of one beneath it.
    @Transactional(readOnly = true)
    boolean mayJoin(Office office, Office into) {
        return office.joined() == null && into.joined() == null && !chain(into).contains(office.key());
    }

    /// This office becomes part of another: its staff, its open matters and the offices beneath it are the other's now.
    public void merge(Office office, Office into, String reason, Person.Id by) {
        if (!mayJoin(office, into)) {
            throw new IllegalArgumentException(office.key() + " cannot become part of " + into.key());
        }
        written(office);
        written(into);
        people.mergeOffice(office.key(), into.key());
        table.rehang(office.key(), into.key());
        change(office.key(), Office.Change.MERGED, into.name(), into.key(), reason, by);
        change(into.key(), Office.Change.MERGED, office.name(), office.key(), reason, by);
        events.publishEvent(new OfficeMerged(office.key(), into.key()));
    }

    /// Some of the staff make a new office, beside the one they leave.
    public Office split(Office office, String key, String name, Set<Person.Id> staff, String reason, Person.Id by) {
        written(office);
        people.office(key, name);
        table.found(key, office.parent(), "", workingTime(office).zone());
        table.hours(key, workingTime(office).week());
        for (var one : staff(office)) {
            if (staff.contains(one.person())) {
                people.move(one.person(), office.key(), key, name);
            }
        }
        change(office.key(), Office.Change.SPLIT, name, key, reason, by);
        change(key, Office.Change.SPLIT, office.name(), office.key(), reason, by);
        return find(key).orElseThrow();
    }

    private void written(Office office) {
        table.found(office.key(), office.parent(), office.does(), ZoneId.systemDefault());
    }

    private void change(
            String key, Office.Change change, String name, @Nullable String other, String reason, Person.Id by) {
        table.change(NewId.next(), key, new Office.Past(change, name, other, reason, "", clock.instant()), by);
    }
}
