package heed.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void shortWordsStayAsTheyAre() {
        assertThat(Excerpt.of("Two\nlines", 9)).isEqualTo("Two\nlines");
        assertThat(Excerpt.line(" Two\nlines ", 9)).isEqualTo("Two lines");
    }

    @Test
    void longWordsAreCutBetweenSigns() {
        assertThat(Excerpt.of("🚲🚲🚲🚲", 3)).isEqualTo("🚲🚲🚲…");
        assertThat(Excerpt.line("🚲🚲🚲🚲", 3))
                .as("the ellipsis is one of them")
                .isEqualTo("🚲🚲…");
    }
}
