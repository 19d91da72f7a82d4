package heed.purposes;

import static heed.purposes.Line.Mark.DONE;
import static heed.purposes.Line.Mark.NEXT;
import static heed.purposes.Line.Mark.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void theLastStageBegunAndNotOverIsNow() {
        assertThat(Line.marks(
                        List.of(
                                stage("2026-01-01", "2026-03-01"),
                                stage("2026-10-01", "2026-12-12"),
                                stage(null, null)),
                        TODAY))
                .containsExactly(DONE, NOW, NEXT);
    }

    @Test
    void betweenTwoStagesNothingIsNow() {
        assertThat(Line.marks(List.of(stage("2026-01-01", "2026-03-01"), stage("2026-12-01", null)), TODAY))
                .containsExactly(DONE, NEXT);
    }

    @Test
    void aStageWithoutAnEndIsOverWhenTheNextBegins() {
        assertThat(Line.marks(List.of(stage("2026-01-01", null), stage("2026-11-22", null)), TODAY))
                .containsExactly(DONE, NOW);
    }

    @Test
    void aStageLastsThroughItsLastDay() {
        assertThat(Line.marks(List.of(stage("2026-11-01", "2026-11-22")), TODAY))
                .containsExactly(NOW);
    }

    private static Stage stage(@Nullable String starts, @Nullable String ends) {
        return Stage.of(
                Stage.Key.WEIGH,
                starts == null ? null : LocalDate.parse(starts),
                ends == null ? null : LocalDate.parse(ends),
                "");
    }
}
