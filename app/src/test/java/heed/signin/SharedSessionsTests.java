package heed.signin;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import heed.people.Visitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Those who come at the same moment share one question, and each is still who they are.
@HeedTest
class SharedSessionsTests {

    @Autowired
    Sessions sessions;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void eachOfManyAtOnceIsWhoTheyAre() throws Exception {
        var persons = new HashMap<String, Person>();
        for (int i = 0; i < 30; i++) {
            var person = person("Resident " + i);
            persons.put(Reader.SYSTEM.reads(() -> sessions.open(person.id(), null, Proof.LINK)), person);
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Future<Boolean>>();
            for (int round = 0; round < 10; round++) {
                persons.forEach((secret, person) -> asked.add(
                        threads.submit(() -> visitor(secret).map(Visitor::me).equals(Optional.of(person)))));
                asked.add(threads.submit(() -> visitor("nobody's").isEmpty()));
            }
            for (var each : asked) {
                assertThat(each.get()).isTrue();
            }
        }
    }

    @Test
    void aSessionThatEndedIsNobodysFromTheNextRequestOn() {
        var secret = Reader.SYSTEM.reads(() -> sessions.open(person("Rashid").id(), null, Proof.LINK));
        assertThat(visitor(secret)).isPresent();

        Reader.SYSTEM.runs(() -> sessions.close(secret));

        assertThat(visitor(secret)).isEmpty();
    }

    @Test
    void anOfficeThatOneLeftIsClosedFromTheNextRequestOn() {
        var ines = person("Ines");
        var secret = Reader.SYSTEM.reads(() -> {
            people.office("office:transport", "Transport & Mobility");
            people.give(ines.id(), Hat.Kind.OFFICE, "office:transport", "Transport & Mobility");
            return sessions.step(sessions.open(ines.id(), null, Proof.LINK), Proof.PASSKEY);
        });
        assertThat(circles(secret)).contains(Circle.STAFF, "office:transport");

        Reader.SYSTEM.runs(() ->
                transaction.executeWithoutResult(_ -> sql.sql("update people.hat set until = now() where person = :id")
                        .param("id", ines.id().value())
                        .update()));

        assertThat(circles(secret)).isEqualTo(Set.of(Circle.EVERYONE));
        assertThat(visitor(secret).map(it -> Objects.toString(it.hat()))).contains("null");
    }

    @Test
    void thoseWithAndWithoutAPasskeyAreNotMixed() throws Exception {
        var byPasskey = new ArrayList<String>();
        var byLink = new ArrayList<String>();
        Reader.SYSTEM.runs(() -> {
            people.office("office:transport", "Transport & Mobility");
            for (int i = 0; i < 20; i++) {
                var official = person("Official " + i);
                people.give(official.id(), Hat.Kind.OFFICE, "office:transport", "Transport & Mobility");
                byLink.add(sessions.open(official.id(), null, Proof.LINK));
                byPasskey.add(sessions.open(official.id(), null, Proof.PASSKEY));
            }
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var linked = new ArrayList<Future<Set<String>>>();
            var keyed = new ArrayList<Future<Set<String>>>();
            for (int i = 0; i < 20; i++) {
                var link = byLink.get(i);
                var passkey = byPasskey.get(i);
                linked.add(threads.submit(() -> circles(link)));
                keyed.add(threads.submit(() -> circles(passkey)));
            }
            for (int i = 0; i < 20; i++) {
                assertThat(linked.get(i).get()).containsExactly(Circle.EVERYONE);
                assertThat(keyed.get(i).get()).contains(Circle.STAFF, "office:transport");
            }
        }
    }

    private Set<String> circles(String secret) {
        return visitor(secret).orElseThrow().circles();
    }

    private Optional<Visitor> visitor(String secret) {
        return Reader.ANYONE.reads(() -> sessions.visitor(secret));
    }

    private Person person(String name) {
        return Reader.SYSTEM.reads(() -> people.arrive(UUID.randomUUID() + "@example.org", name));
    }
}
