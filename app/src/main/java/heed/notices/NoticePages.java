package heed.notices;

import gg.jte.Content;
import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import heed.people.Visitor;
import heed.signin.Letters;
import heed.signin.SignInPart;
import heed.web.Parts;
import heed.web.Shell;
import heed.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What became of what one took part in, line by line.
@Controller
class NoticePages implements SignInPart {

    static final int MOST = 50;

    private final Notices notices;
    private final Mailings mailings;
    private final Digests digests;
    private final Letters letters;
    private final Parts parts;

    NoticePages(Notices notices, Mailings mailings, Digests digests, Letters letters, Parts parts) {
        this.notices = notices;
        this.mailings = mailings;
        this.digests = digests;
        this.letters = letters;
        this.parts = parts;
    }

    /// One page of lines; `older` is where the next one begins.
    record NoticesPage(
            List<Notice> notices, int unread, @Nullable UUID older, Pace pace, boolean offered) {

        static Map<String, String> paces(Shell shell) {
            var options = new LinkedHashMap<String, String>();
            for (var it : Pace.values()) {
                options.put(it.word(), shell.say(it.key()));
            }
            return options;
        }

        /// Up to here everything on the page is read when one says so.
        @Nullable
        Instant newest() {
            return notices.isEmpty() ? null : notices.getFirst().at();
        }
    }

    @GetMapping("/me/notices")
    String mine(
            @RequestParam(required = false) @Nullable UUID before,
            Visitor visitor,
            Model model,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var me = visitor.me().id();
        var all = notices.of(me, before, MOST + 1);
        var some = all.stream().limit(MOST).toList();
        model.addAttribute(
                "page",
                new NoticesPage(
                        some,
                        notices.unread(me),
                        all.size() > MOST ? some.getLast().id() : null,
                        mailings.pace(me),
                        digests.offered() && letters.reaches(me)));
        return "notices/notices";
    }

    @PostMapping("/me/notices/read")
    String read(@RequestParam(defaultValue = "") String until, Visitor visitor, RedirectAttributes next) {
        notices.read(visitor.me().id(), instant(until));
        next.addFlashAttribute("notice", "notices.now-read");
        return "redirect:/me/notices";
    }

    private static Instant instant(String typed) {
        try {
            var at = Instant.parse(typed);
            return at.isBefore(Notices.EVER) ? Notices.EVER : at;
        } catch (DateTimeException _) {
            return Notices.EVER;
        }
    }

    @Override
    public Content onMyPage(Visitor visitor, Shell shell) {
        return parts.of("notices/link", Map.of("shell", shell));
    }

    /// One's own list as a file, in the reader's language.
    @Bean
    static Dataset noticesAsData(Notices notices, MessageSource source) {
        var columns = List.of(
                new Column("at", Type.TIME, "notices.column-at"),
                new Column("line", Type.TEXT, "notices.column-line"),
                new Column("fate", Type.TEXT, "notices.column-fate"),
                new Column("because", Type.TEXT, "notices.column-because"),
                new Column("thing", Type.TEXT, "notices.column-thing"),
                new Column("path", Type.TEXT, "notices.column-path"),
                new Column("unread", Type.BOOLEAN, "notices.column-unread"));
        return Dataset.of("/me/notices", "notices.data", columns, _ -> {
            var words = new Words(source, LocaleContextHolder.getLocale());
            return Rows.of(notices.of(me().me().id(), null, Notices.ALL).stream()
                    .map(it -> Rows.row(
                            it.at(),
                            it.line(words),
                            it.fate() == null ? null : it.fate().name().toLowerCase(Locale.ROOT),
                            it.because().name().toLowerCase(Locale.ROOT),
                            it.thing(),
                            it.path(),
                            it.unread()))
                    .toList());
        });
    }

    static Visitor me() {
        var known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof Visitor visitor ? visitor : Visitor.STRANGER;
    }
}
