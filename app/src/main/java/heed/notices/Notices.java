package heed.notices;

import heed.database.NewId;
import heed.people.Belongings;
import heed.people.Held;
import heed.people.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What happened, and whom it concerns. Who is concerned is found when somebody looks, so that what concerns a hundred
/// thousand people is written once.
@Service
@Transactional
class Notices implements Belongings {

    static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");
    static final int ALL = 10_000;

    /// More than these are not counted one by one.
    static final int MANY = 99;

    private final NoticeTable table;
    private final Clock clock;

    Notices(NoticeTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    void tell(Happened it) {
        table.insert(NewId.next(), it);
    }

    void tell(Addressed it) {
        table.insert(NewId.next(), it);
    }

    /// What concerns this person, who reads, and happened before that one, or at all; the newest
    /// first.
    @Transactional(readOnly = true)
    List<Notice> of(Person.Id reader, @Nullable UUID before, int most) {
        return table.of(EVER, before, table.seen(reader.value()).orElse(EVER), most);
    }

    /// At most one more than [#MANY].
    @Transactional(readOnly = true)
    int unread(Person.Id reader) {
        return table.unread(reader.value(), MANY + 1);
    }

    /// All that happened until then is read; what comes later is not, even if it came while the page was open.
    void read(Person.Id reader, Instant until) {
        var now = clock.instant();
        table.see(reader.value(), until.isAfter(now) ? now : until);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> held(Person.Id person) {
        return List.of(new Held(
                "notices.held",
                table.seen(person.value()).stream()
                        .map(it -> Held.row("read-until", it))
                        .toList()));
    }

    @Override
    public void join(Person.Id other, Person.Id person) {
        table.join(other.value(), person.value());
    }

    @Override
    public void erase(Person.Id person, boolean words) {
        table.forget(person.value());
    }
}
