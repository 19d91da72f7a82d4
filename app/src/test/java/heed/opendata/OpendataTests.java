package heed.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@HeedTest
class OpendataTests {

    @Autowired
    List<Dataset> datasets;

    @Autowired
    MessageSource words;

    @Autowired
    MockMvcTester pages;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void aTextThatASpreadsheetWouldRunIsMadeHarmless() {
        assertThat(Csv.cell("=HYPERLINK(\"x\")")).isEqualTo("'=HYPERLINK(\"x\")");
        assertThat(Csv.cell("+1")).isEqualTo("'+1");
        assertThat(Csv.cell("-1")).isEqualTo("'-1");
        assertThat(Csv.cell("@SUM(A1)")).isEqualTo("'@SUM(A1)");
        assertThat(Csv.cell("\tx")).isEqualTo("'\tx");
        assertThat(Csv.cell("a=b")).isEqualTo("a=b");
    }

    @Test
    void aNegativeNumberStaysANumber() {
        assertThat(Csv.cell(-0.5)).isEqualTo("-0.5");
    }

    @Test
    void aCellWithCommaQuoteAndNewLineComesBackWhole() {
        var csv = new String(Csv.write(sample(), sample().rows(Map.of())), StandardCharsets.UTF_8);
        assertThat(csv).isEqualTo("text,number,day\r\n\"a, \"\"b\"\"\nc\",1,\r\n");
    }

    @Test
    void theObjectExplainsItself() {
        var json = new String(Json.write(sample(), sample().rows(Map.of()), key -> key), StandardCharsets.UTF_8);
        assertThat(json)
                .startsWith(
                        "{\"name\":\"s\",\"description\":\"s-about\",\"licence\":\"CC-BY-4.0\",\"order\":\"s-order\"")
                .contains("{\"name\":\"number\",\"type\":\"integer\",\"description\":\"n\"}")
                .endsWith("\"rows\":[{\"text\":\"a, \\\"b\\\"\\nc\",\"number\":1,\"day\":null}]}");
    }

    @Test
    void eachDatasetHasBothAddressesInTheTableOfMappings() {
        var paths = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(it -> it.getPatternValues().stream())
                .toList();
        assertThat(datasets)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(paths).contains(it.path() + ".json", it.path() + ".csv"));
    }

    @Test
    void eachDatasetSaysWhatItHoldsAndInWhichOrder() {
        assertThat(datasets).allSatisfy(it -> {
            assertThat(words.getMessage(it.name(), null, Locale.ENGLISH)).isNotBlank();
            assertThat(words.getMessage(it.about(), null, Locale.ENGLISH)).isNotBlank();
            assertThat(words.getMessage(it.order(), null, Locale.ENGLISH)).isNotBlank();
            assertThat(it.columns())
                    .isNotEmpty()
                    .allSatisfy(column -> assertThat(words.getMessage(column.describedBy(), null, Locale.ENGLISH))
                            .isNotBlank());
        });
    }

    @Test
    void theCatalogueListsEveryDataset() {
        var catalogue = pages.get().uri("/data").exchange();
        assertThat(catalogue).hasStatusOk();
        assertThat(datasets).allSatisfy(it -> assertThat(catalogue).bodyText().contains(it.path() + ".csv"));
        assertThat(pages.get().uri("/data.json")).hasStatusOk().bodyText().contains("\"licence\"");
    }

    @Test
    void anUnchangedFileIsAnsweredByItsTagAlone() {
        var first = pages.get().uri("/purposes.csv").exchange();
        assertThat(first)
                .hasStatusOk()
                .headers()
                .hasValue("Content-Disposition", "attachment; filename=\"purposes.csv\"");
        var tag = first.getResponse().getHeader("ETag");
        assertThat(tag).isNotNull();
        assertThat(pages.get().uri("/purposes.csv").header("If-None-Match", String.valueOf(tag)))
                .hasStatus(304);
    }

    @Test
    void aPlaceThatDoesNotExistHasNoFile() {
        assertThat(pages.get().uri("/purposes/" + UUID.randomUUID() + "/stages.json"))
                .hasStatus(404);
    }

    private static Dataset sample() {
        return sample(Rows.of(List.of(Rows.row("a, \"b\"\nc", 1, null))));
    }

    private static Dataset sample(Rows rows) {
        return new Dataset() {
            @Override
            public String path() {
                return "/sample";
            }

            @Override
            public String name() {
                return "s";
            }

            @Override
            public List<Column> columns() {
                return List.of(
                        new Column("text", Column.Type.TEXT, "t"),
                        new Column("number", Column.Type.INTEGER, "n"),
                        new Column("day", Column.Type.DATE, "d"));
            }

            @Override
            public Rows rows(Map<String, String> in) {
                return rows;
            }
        };
    }
}
