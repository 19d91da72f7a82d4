package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementWordsTest {

    @Test
    void aSignIsWhatAReaderSees() {
        assertThat(StatementWords.length("e\u0301te\u0301")).isEqualTo(3);
        assertThat(StatementWords.length("👩‍👩‍👧‍👦")).isEqualTo(1);
        assertThat(StatementWords.length("学校路更安全")).isEqualTo(6);
    }

    @Test
    void twoHundredAndEightySignsOfAnyScriptSurvive() {
        for (var sign : new String[] {"ش", "学", "👩‍👩‍👧‍👦", "क्षि", "a"}) {
            var words = sign.repeat(280);
            assertThat(StatementWords.clean(words)).isEqualTo(words);
            assertThat(StatementWords.length(words)).isLessThanOrEqualTo(280);
            assertThat(StatementWords.canBeSeen(words)).isTrue();
        }
    }

    @Test
    void whatCannotBeSeenIsNoStatement() {
        for (var unseen :
                new String[] {"", "   ", "\u200B\u200C\u200D", "\u2060\uFEFF", "\u0301\u0302", "\u3164", "\u00A0\u2003"
                }) {
            assertThat(StatementWords.canBeSeen(StatementWords.clean(unseen)))
                    .as(unseen)
                    .isFalse();
        }
    }

    @Test
    void linesBecomeOneAndOverridesOfDirectionGo() {
        assertThat(StatementWords.clean("  More\r\n\r\n trees\u202E  now ")).isEqualTo("More trees now");
    }
}
