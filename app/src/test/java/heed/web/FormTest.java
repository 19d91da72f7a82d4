package heed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FormTest {

    @Test
    void aDayIsReadOnlyWhenItIsOneThatSomebodyPlansFor() {
        var form =
                Form.of(Map.of("due", " 2028-02-29 ", "never", "2027-02-29", "far", "+999999-01-01", "words", "soon"));

        assertThat(form.day("due")).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(form.day("never")).isNull();
        assertThat(form.day("far")).isNull();
        assertThat(form.day("words")).isNull();
        assertThat(form.day("missing")).isNull();
    }

    @Test
    void anIdIsReadOrItIsNone() {
        var id = UUID.randomUUID();
        var form = Form.of(Map.of("good", id.toString(), "bad", "7"));

        assertThat(form.id("good")).isEqualTo(id);
        assertThat(form.id("bad")).isNull();
    }
}
