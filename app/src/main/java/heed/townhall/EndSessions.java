package heed.townhall;

import heed.commands.Command;
import heed.database.Reader;
import heed.people.People;
import heed.signin.Sessions;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// `heed sign-out ADDRESS`: whoever sits at the server ends all sessions of a person, or of everybody.
@Component
class EndSessions implements Command {

    private static final String EVERYBODY = "everybody";

    private final People people;
    private final Sessions sessions;
    private final MessageSource words;

    EndSessions(People people, Sessions sessions, MessageSource words) {
        this.people = people;
        this.sessions = sessions;
        this.words = words;
    }

    @Override
    public String name() {
        return "sign-out";
    }

    @Override
    public String help() {
        return "townhall.command-sign-out";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 1) {
            System.err.println(say("townhall.command-sign-out"));
            return 2;
        }
        var whose = arguments.getFirst();
        if (whose.equals(EVERYBODY)) {
            System.out.println(say("townhall.signed-out", Reader.SYSTEM.reads(() -> sessions.endAll(null))));
            return 0;
        }
        var person = Reader.SYSTEM.reads(() -> people.behind(whose));
        if (person.isEmpty()) {
            System.err.println(say("townhall.nobody-there", whose));
            return 1;
        }
        var id = person.get().id();
        System.out.println(say("townhall.signed-out", Reader.SYSTEM.reads(() -> sessions.endAll(id))));
        return 0;
    }

    private String say(String key, Object... values) {
        return words.getMessage(key, values, Locale.ENGLISH);
    }
}
