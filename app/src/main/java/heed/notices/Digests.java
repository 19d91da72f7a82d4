package heed.notices;

import gg.jte.output.StringOutput;
import heed.database.Chore;
import heed.database.Reader;
import heed.notices.MailingTable.Mailing;
import heed.people.Circle;
import heed.people.Person;
import heed.people.Standings;
import heed.signin.Letter;
import heed.signin.Letters;
import heed.web.HouseAddress;
import heed.web.HouseSign;
import heed.web.Parts;
import heed.web.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Mails unread notices to those who chose it, at the morning of the town. Which mail is written by which node is
/// decided by the database; a mail that was taken on and failed is not tried again before the next moment, so
/// that nobody ever gets one twice.
@Component
class Digests implements Chore {

    private static final int AT_ONCE = 500;

    private final Mailings mailings;
    private final Notices notices;
    private final Standings standings;
    private final Letters letters;
    private final Parts parts;
    private final HouseSign sign;
    private final MessageSource source;
    private final Clock clock;
    private final String address;

    Digests(
            Mailings mailings,
            Notices notices,
            Standings standings,
            Letters letters,
            Parts parts,
            HouseSign sign,
            MessageSource source,
            Clock clock,
            HouseAddress house) {
        this.mailings = mailings;
        this.notices = notices;
        this.standings = standings;
        this.letters = letters;
        this.parts = parts;
        this.sign = sign;
        this.source = source;
        this.clock = clock;
        this.address = house.said().orElse("");
    }

    /// Whether this house can write mails that lead to it.
    boolean offered() {
        return !address.isEmpty();
    }

    @Override
    public String name() {
        return "digests";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        run(clock.instant());
    }

    void run(Instant now) {
        if (offered()) {
            send(Pace.DAILY, now);
            send(Pace.WEEKLY, now);
        }
    }

    private void send(Pace pace, Instant now) {
        var moment = pace.moment(now, clock.getZone());
        List<Mailing> due;
        do {
            due = Reader.SYSTEM.reads(() -> mailings.due(pace, moment, AT_ONCE));
            for (var it : due) {
                if (Reader.SYSTEM.reads(() -> mailings.claim(it, moment))) {
                    write(it);
                }
            }
        } while (due.size() == AT_ONCE);
    }

    /// What is read for a mail is read as this person, now, and never what is kept to a circle: a mailbox is no office.
    private void write(Mailing to) {
        var person = new Person.Id(to.person());
        if (Reader.SYSTEM.reads(() -> standings.suspension(person)).isPresent()) {
            return;
        }
        var unread = new Reader(to.person(), Set.of(Circle.EVERYONE), false)
                .reads(() -> notices.unmailed(person, to.mailed(), Digest.MOST + 1));
        if (unread.isEmpty()) {
            return;
        }
        var token = Reader.SYSTEM.reads(() -> mailings.token(to));
        var house = sign.now().name();
        var digest = Digest.of(new Words(source, to.language()), house, address, to, unread, token);
        if (Reader.SYSTEM.reads(() -> letters.send(person, letter(digest)))) {
            Reader.SYSTEM.runs(() -> mailings.mailed(to, unread.getFirst().at()));
        }
    }

    private Letter letter(Digest it) {
        var html = new StringOutput();
        parts.of("notices/digest", Map.of("digest", it)).writeTo(html);
        return new Letter(
                it.subject(),
                it.text(),
                html.toString(),
                Map.of(
                        "List-Unsubscribe", "<" + it.end() + ">",
                        "List-Unsubscribe-Post", "List-Unsubscribe=One-Click",
                        "Auto-Submitted", "auto-generated"));
    }
}
