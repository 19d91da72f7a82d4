package heed.answers;

import heed.pictures.Drawing;
import heed.pictures.Limit;
import heed.pictures.Opened;
import heed.pictures.Pictures;
import heed.web.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// The part of a form by which somebody sends a picture as evidence: the file `name`, and `name-words` for those who do
/// not see it.
@Component
class Shots {

    static final int LONGEST_WORDS = 500;

    private static final Limit LIMIT = new Limit(5 * 1024 * 1024, 24_000_000);
    private static final int SIDE = 1600;
    private static final int SMALL = 320;

    private final Pictures pictures;

    Shots(Pictures pictures) {
        this.pictures = pictures;
    }

    /// The form with what is wrong with its picture, if anything; no shot where none was sent, or the form is refused.
    record Checked(Form form, @Nullable Shot shot) {}

    /// A picture is opened last, when all else in the form is fine.
    Checked check(Form form, String name, Map<String, MultipartFile> files) {
        var file = files.get(name);
        var words = form.value(name + "-words").strip();
        if (file == null || file.isEmpty()) {
            return new Checked(words.isEmpty() ? form : form.refuse(name, "answers.picture-missing"), null);
        }
        var checked = form;
        if (words.isEmpty() || words.length() > LONGEST_WORDS) {
            checked = checked.refuse(name + "-words", "answers.picture-words-missing");
        }
        if (!checked.ok()) {
            return new Checked(checked.refuse(name, "answers.picture-again"), null);
        }
        return switch (drawn(file, words)) {
            case Drawing.Done<Shot>(Shot shot) -> new Checked(form, shot);
            case Drawing.Refused<Shot>(Drawing.Why why) -> new Checked(form.refuse(name, why.key()), null);
        };
    }

    private Drawing<Shot> drawn(MultipartFile file, String words) {
        if (file.getSize() > LIMIT.bytes()) {
            return new Drawing.Refused<>(Drawing.Why.TOO_HEAVY);
        }
        try {
            return pictures.draw(file.getBytes(), LIMIT, it -> shot(it, words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Shot shot(Opened it, String words) {
        var whole = it.fitted(SIDE, true);
        var small = new Opened(whole, 1).fitted(SMALL, true);
        return new Shot(Opened.jpeg(whole), Opened.jpeg(small), small.getWidth(), small.getHeight(), words);
    }
}
