package heed.signin;

import heed.people.People;
import heed.people.Person;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Tells people by mail what happened to what is theirs; who has no address is not written to.
@Component
public class Letters {

    private final People people;
    private final Mail mail;

    Letters(People people, Mail mail) {
        this.people = people;
        this.mail = mail;
    }

    /// Sends it now, and says whether a mail server took it, or it lies in the outbox.
    public boolean send(Person.Id to, Letter letter) {
        return people.addressesOf(to).stream()
                .findFirst()
                .filter(address -> mail.send(address, letter))
                .isPresent();
    }

    /// Whether there is an address to write to.
    public boolean reaches(Person.Id person) {
        return !people.addressesOf(person).isEmpty();
    }

    /// `words` ends in a hyphen; with `subject` and `text` behind it are the keys of the two; the details fill
    /// the text.
    public void write(Person.Id to, Locale locale, String words, Object... details) {
        people.addressesOf(to).stream()
                .findFirst()
                .ifPresent(address -> mail.letter(address, locale, words + "subject", words + "text", details));
    }
}
