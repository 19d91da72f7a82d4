package heed.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;

class WordsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:12:00Z");

    private final RoomWords words;
    private final Shell shell;

    WordsTest() throws IOException {
        words = new RoomWords();
        shell = shell(Locale.ENGLISH);
    }

    @Test
    void aMissingWordFails() {
        assertThatThrownBy(() -> shell.say("web.nobody" + "-wrote-this")).isInstanceOf(NoSuchMessageException.class);
    }

    @Test
    void pluralsAndTimesAreSaidAsPeopleSayThem() {
        assertThat(shell.ago(NOW.minusSeconds(20))).isEqualTo("just now");
        assertThat(shell.ago(NOW.minusSeconds(60))).isEqualTo("1 minute ago");
        assertThat(shell.ago(NOW.minusSeconds(7200))).isEqualTo("2 hours ago");
        assertThat(shell.ago(NOW.minusSeconds(86_400))).isEqualTo("yesterday");
        assertThat(shell.ago(NOW.minusSeconds(86_400 * 40))).isEqualTo("13 October 2026");
    }

    @Test
    void datesAndNumbersComeOutInTheReadersWay() {
        assertThat(shell.date(LocalDate.of(2026, 11, 18))).isEqualTo("18 November 2026");
        assertThat(shell.time(NOW)).isEqualTo("22 November 2026, 09:12");
        assertThat(shell.number(1846)).isEqualTo("1,846");
        assertThat(shell.percent(0.47)).isEqualTo("47%");
        assertThat(shell(Locale.GERMAN).number(1846)).isEqualTo("1.846");
        assertThat(shell.say("web.work-so-far", 1200, 49_443)).contains("1,200 of 49,443");
    }

    @Test
    void aRightToLeftLanguageTurnsThePage() {
        assertThat(shell(Locale.of("ar")).dir()).isEqualTo("rtl");
        assertThat(shell.dir()).isEqualTo("ltr");
    }

    @Test
    void namesBecomeMarks() {
        assertThat(shell.initials("Amina Osei")).isEqualTo("AO");
        assertThat(shell.initials("Transport & Mobility")).isEqualTo("TM");
        assertThat(shell.initials("…")).isEmpty();
        assertThat(shell.hue("Amina Osei")).matches("hue-[0-7]").isEqualTo(shell.hue("Amina Osei"));
    }

    private Shell shell(Locale locale) {
        return new Shell(
                new Words(words, locale),
                new Shell.Visit("/", "", true, "n", Shell.Look.AUTO, null),
                new Shell.House(
                        new Sign("Heed", words.languages(), null, null),
                        "/assets/",
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        ZoneId.of("UTC")),
                List.of(),
                List.of(),
                null);
    }
}
