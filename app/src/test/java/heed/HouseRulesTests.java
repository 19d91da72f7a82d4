package heed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Rules about the code itself, so that no reviewer has to remember them. Each is shown a broken sample, too.
class HouseRulesTests {

    private static final House HOUSE = House.read();
    private static final List<Rule> RULES = Stream.of(
                    JavaRules.all(), SafetyRules.all(), SqlRules.all(), WordRules.all(), TemplateRules.all())
            .flatMap(List::stream)
            .toList();

    @TestFactory
    Stream<DynamicTest> theHouseKeepsItsRules() {
        return RULES.stream()
                .map(rule -> dynamicTest(
                        rule.says(),
                        () -> assertThat(rule.broken().apply(HOUSE))
                                .as(rule.says())
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> aBrokenSampleIsFound() {
        return RULES.stream()
                .map(rule -> dynamicTest(rule.says(), () -> {
                    var sound = rule.broken().apply(HOUSE);
                    var broken = HOUSE;
                    for (var file : rule.mutant()) {
                        broken = broken.with(file.path(), file.text());
                    }
                    assertThat(rule.broken().apply(broken)).as(rule.says()).anyMatch(it -> !sound.contains(it));
                }));
    }

    @Test
    void noOtherFileIsLongerThanThreeHundredLinesEither() {
        for (var folder : List.of("src/test/java", "src/main/resources/static", "../methods/src")) {
            assertThat(House.read(Path.of(folder), ".java", ".css", ".js").files())
                    .allSatisfy(it ->
                            assertThat(it.text().lines().count()).as(it.path()).isLessThanOrEqualTo(300));
        }
    }
}
