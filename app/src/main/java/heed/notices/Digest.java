package heed.notices;

import heed.notices.MailingTable.Mailing;
import heed.web.Words;
import java.util.List;
import java.util.stream.Collectors;

/// One mail: what is unread and was not mailed before, in the reader's language.
///
/// @param house what the house is called
/// @param address where it is, without a slash at its end
/// @param more whether there is more than stands here
/// @param end where one ends these mails
record Digest(Words words, String house, String address, Pace pace, List<Notice> notices, boolean more, String end) {

    static final int MOST = 20;

    static Digest of(Words words, String house, String address, Mailing to, List<Notice> unread, String token) {
        return new Digest(
                words,
                house,
                address,
                to.pace(),
                unread.stream().limit(MOST).toList(),
                unread.size() > MOST,
                address + "/mail/end/" + token);
    }

    String subject() {
        return words.say("notices.mail-subject", house, notices.size(), more ? 1 : 0)
                .replaceAll("\\s+", " ");
    }

    String because(Notice it) {
        return words.say(it.because().key());
    }

    String url(Notice it) {
        return address + it.path();
    }

    String all() {
        return address + "/me/notices";
    }

    String why() {
        return words.say("notices.mail-why-" + pace.word(), house);
    }

    String text() {
        var lines = notices.stream()
                .map(it -> "• " + it.line(words) + "\n  " + because(it) + " “" + it.thingShort() + "”\n  " + url(it))
                .collect(Collectors.joining("\n\n"));
        return words.say("notices.mail-lead", house) + "\n\n" + lines + "\n\n"
                + words.say(more ? "notices.mail-more" : "notices.mail-all") + "\n" + all() + "\n\n--\n" + why() + "\n"
                + words.say("notices.mail-end") + "\n" + end + "\n";
    }
}
