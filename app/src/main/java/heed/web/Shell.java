package heed.web;

import gg.jte.Content;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.UriComponentsBuilder;

/// What every page needs besides its own matter: words, dates and numbers in the reader's language, and the frame.
///
/// It is the model attribute `shell` of every page.
public record Shell(
        Words words,
        Visit visit,
        House house,
        List<NavItem> nav,
        List<AccountBox> boxes,
        @Nullable String notice) {

    /// This request: its path, its security tokens and what the reader chose about the look.
    public record Visit(
            String path,
            String query,
            boolean get,
            String nonce,
            Look look,
            @Nullable CsrfToken token) {}

    /// What is the same for all visitors of this house.
    public record House(Sign sign, String assets, Clock clock, ZoneId zone) {

        public String name() {
            return sign.name();
        }

        public List<Locale> languages() {
            return sign.languages();
        }
    }

    /// Light, dark, or as the reader's device has it.
    public enum Look {
        AUTO("web.look-auto"),
        LIGHT("web.look-light"),
        DARK("web.look-dark");

        private final String key;

        Look(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /// Dates, times and numbers among the details are put in the reader's way first; on a page from right to left each
    /// text keeps its own order inside the sentence, so that "52 days" does not become "days 52".
    public String say(String key, @Nullable Object... details) {
        return words.say(key, Arrays.stream(details).map(this::readable).toArray());
    }

    private Object readable(@Nullable Object detail) {
        return switch (detail) {
            case null -> "";
            case LocalDate date -> date(date);
            case Instant time -> time(time);
            case String text when rtl() -> "\u2068" + text + "\u2069";
            default -> detail;
        };
    }

    public Locale locale() {
        return words.locale();
    }

    public boolean rtl() {
        return words.rtl();
    }

    public String dir() {
        return rtl() ? "rtl" : "ltr";
    }

    /// `/assets/…/heed.css` for `heed.css`: the address changes when any of them changes.
    public String asset(String file) {
        return house.assets() + file;
    }

    public String path() {
        return visit.path();
    }

    /// What the address asks besides look and language, so that choosing one of them keeps the rest.
    List<Map.Entry<String, String>> fields() {
        if (!visit.get() || visit.query().isEmpty()) {
            return List.of();
        }
        var asked =
                UriComponentsBuilder.newInstance().query(visit.query()).build().getQueryParams();
        return asked.entrySet().stream()
                .flatMap(it -> it.getValue().stream()
                        .map(value -> Map.entry(decoded(it.getKey()), value == null ? "" : decoded(value))))
                .toList();
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return part;
        }
    }

    public LocalDate today() {
        return LocalDate.now(house.clock().withZone(house.zone()));
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(region())
                .format(date);
    }

    /// The day an instant falls on here.
    public String day(Instant time) {
        return date(time.atZone(house.zone()).toLocalDate());
    }

    public String time(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .localizedBy(region())
                .format(time.atZone(house.zone()));
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(region()).format(number);
    }

    public String number(double number, int digits) {
        var format = NumberFormat.getNumberInstance(region());
        format.setMaximumFractionDigits(digits);
        return format.format(number);
    }

    /// Of 0 to 1.
    public String percent(double share) {
        return NumberFormat.getPercentInstance(region()).format(share);
    }

    /// One of eight hues for a person's mark, always the same for the same key.
    public String hue(Object key) {
        return "hue-" + Math.floorMod(key.hashCode(), 8);
    }

    /// "AO" for "Amina Osei": what stands in a person's or an office's mark.
    public String initials(String name) {
        return Arrays.stream(name.strip().split("[\\s&-]+"))
                .filter(it -> !it.isEmpty() && Character.isLetter(it.codePointAt(0)))
                .limit(2)
                .map(it -> Character.toString(it.codePointAt(0)).toUpperCase(locale()))
                .collect(Collectors.joining());
    }

    /// "5 minutes ago", and after a month the day itself.
    public String ago(Instant time) {
        var past = Duration.between(time, house.clock().instant());
        if (past.toMinutes() < 1) {
            return say("web.ago-now");
        }
        if (past.toHours() < 1) {
            return say("web.ago-minutes", past.toMinutes());
        }
        if (past.toDays() < 1) {
            return say("web.ago-hours", past.toHours());
        }
        return past.toDays() <= 30 ? say("web.ago-days", past.toDays()) : day(time);
    }

    public Content account() {
        return page -> boxes.forEach(box -> box.shown(this).writeTo(page));
    }

    /// English without a country is written the way most of the world writes dates.
    private Locale region() {
        return locale().equals(Locale.ENGLISH) ? Locale.UK : locale();
    }
}
