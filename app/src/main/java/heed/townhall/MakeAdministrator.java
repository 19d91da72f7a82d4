package heed.townhall;

import heed.commands.Command;
import heed.database.Reader;
import heed.people.Hat;
import heed.people.Names;
import heed.people.People;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// `heed administrator ADDRESS NAME`: whoever sits at the server names who acts for the town.
@Component
class MakeAdministrator implements Command {

    private final People people;
    private final MessageSource words;

    MakeAdministrator(People people, MessageSource words) {
        this.people = people;
        this.words = words;
    }

    @Override
    public String name() {
        return "administrator";
    }

    @Override
    public String help() {
        return "townhall.command-administrator";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 2 || !arguments.getFirst().contains("@") || !Names.fits(arguments.getLast())) {
            System.err.println(words.getMessage("townhall.command-administrator", null, Locale.ENGLISH));
            return 2;
        }
        Reader.SYSTEM.runs(() -> {
            var person = people.arrive(arguments.getFirst(), Names.clean(arguments.getLast()));
            people.give(person.id(), Hat.Kind.TOWN, null, "Town");
        });
        System.out.println(
                words.getMessage("townhall.is-administrator", new Object[] {arguments.getFirst()}, Locale.ENGLISH));
        return 0;
    }
}
