package heed.polis;

import heed.opinions.Opinions;
import heed.people.Circle;
import heed.people.Visitor;
import heed.purposes.Activity;
import heed.purposes.Purpose;
import heed.web.Parts;
import heed.web.Shell;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The end of a purpose's page: take the whole consultation with you.
@Component
class PolisCard implements Activity {

    private static final int LAST = 900;

    private final Opinions opinions;
    private final Parts parts;

    PolisCard(Opinions opinions, Parts parts) {
        this.opinions = opinions;
        this.parts = parts;
    }

    @Override
    public List<Card> on(Purpose purpose, Visitor visitor, Shell shell) {
        var open = !purpose.isDraft() && purpose.circle().equals(Circle.EVERYONE) && opinions.isOpen(purpose.id());
        return open
                ? List.of(new Card(
                        LAST,
                        "",
                        parts.of("polis/card", Map.of("shell", shell, "path", purpose.path(), "files", Folder.FILES)),
                        null))
                : List.of();
    }
}
