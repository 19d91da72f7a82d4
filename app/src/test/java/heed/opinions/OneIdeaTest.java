package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneIdeaTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Close Mill Road to cars and open a lane for bikes | Close Mill Road to cars | Open a lane for bikes
            Why is it so slow? Who decides about it?          | Why is it so slow?      | Who decides about it?
            Slow the cars down; plant more trees              | Slow the cars down      | Plant more trees
            More trains. Fewer cars in town.                  | More trains.            | Fewer cars in town.
            أغلقوا الطريق أمام السيارات؛ ازرعوا الأشجار         | أغلقوا الطريق أمام السيارات | ازرعوا الأشجار
            نريد حافلات أكثر في الصباح وكذلك أرصفة أوسع قرب المدارس | نريد حافلات أكثر في الصباح | أرصفة أوسع قرب المدارس
            لماذا هو بطيء جدا؟ من يقرر في ذلك؟                 | لماذا هو بطيء جدا؟       | من يقرر في ذلك؟
            """)
    void twoIdeasAreDivided(String words, String first, String second) {
        assertThat(OneIdea.of(words)).isEqualTo(new OneIdea.Two(first, second));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Children and elderly people need safer crossings",
                "People who walk and cycle should have more room",
                "More benches!",
                "The bus should come every 7.5 minutes",
                "Close St. Mary's Lane to cars",
                "المشاة وراكبو الدراجات يحتاجون إلى مكان آمن",
                "学校路应该更安全",
                ""
            })
    void oneIdeaIsLeftAlone(String words) {
        assertThat(OneIdea.of(words)).isNull();
    }
}
