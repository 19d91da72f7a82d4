package heed.readings;

import static org.assertj.core.api.Assertions.assertThat;

import heed.purposes.Indicator.Measurement;
import heed.readings.Feed.Kind;
import heed.readings.Feed.Plan;
import heed.readings.Feed.Rhythm;
import heed.readings.Reading.Failed;
import heed.readings.Reading.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is found in the figures of others, and what is not guessed.
class ReadsTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static Plan csv(String day, String value, String where, String is) {
        return new Plan("https://a.example", Kind.CSV, "", day, value, where, is, "Count", Rhythm.DAILY);
    }

    static Plan json(String rows, String day, String value) {
        return new Plan("https://a.example", Kind.JSON, rows, day, value, "", "", "Count", Rhythm.DAILY);
    }

    static List<String> said(Reading reading) {
        return switch (reading) {
            case Failed it -> List.of(it.key() + " " + it.detail());
            case Values it ->
                it.values().stream()
                        .map(each -> each.on() + " " + each.value().toPlainString())
                        .toList();
        };
    }

    @Test
    void columnsAreFoundByTheirNames() {
        var text = "Station;Datum;Wert\nMill;10.06.2026;47,5\nPark;10.06.2026;12\nMill;2026-06-11T08:00:00Z;48 %\n";
        assertThat(said(Reads.of(csv("datum", "WERT", "Station", "Mill"), text, TODAY)))
                .containsExactly("2026-06-10 47.5", "2026-06-11 48");
        assertThat(said(Reads.of(csv("datum", "wert", "", ""), text, TODAY)))
                .containsExactly("readings.why-day-twice 2026-06-10");
        assertThat(said(Reads.of(csv("day", "wert", "", ""), text, TODAY)))
                .containsExactly("readings.why-no-column day");
    }

    @Test
    void whatCouldMeanTwoThingsIsNotRead() {
        var text = "d,v\n2026-01-01,\"1,846\"\n06/10/2026,3\n2026-01-02,n/a\n2026-01-03,\n2026-01-04,7\n";
        assertThat(Reads.of(csv("d", "v", "", ""), text, TODAY))
                .isEqualTo(new Values(List.of(new Measurement(LocalDate.of(2026, 1, 4), new BigDecimal("7"), "")), 3));
    }

    @Test
    void aMonthCountsOnItsLastDayOnceItHasCome() {
        var text = "d,v\n2025,1\n2026-02,2\n2026-11,3\n2026-12-24,4\n";
        assertThat(said(Reads.of(csv("d", "v", "", ""), text, TODAY))).containsExactly("2025-12-31 1", "2026-02-28 2");
    }

    @Test
    void aPathLeadsIntoJson() {
        var text =
                "{\"data\":[{\"points\":[]},{\"points\":[{\"t\":{\"d\":\"2026-06-10\"},\"v\":0.475},{\"t\":{\"d\":20260611},\"v\":\"48\"}]}]}";
        assertThat(said(Reads.of(json("data[1].points", "t.d", "v"), text, TODAY)))
                .containsExactly("2026-06-10 0.475", "2026-06-11 48");
        assertThat(said(Reads.of(json("data[-1].points[0]", "", "v"), text, TODAY)))
                .containsExactly("2026-11-23 0.475");
        assertThat(said(Reads.of(json("nothing.here", "d", "v"), text, TODAY)))
                .containsExactly("readings.why-no-rows nothing.here");
    }

    @Test
    void hostileAnswersAreRefusedInPlainWords() {
        assertThat(said(Reads.of(json("", "d", "v"), "[".repeat(100_000), TODAY)))
                .containsExactly("readings.why-not-json ");
        assertThat(said(Reads.of(json("", "d", "v"), "<html>", TODAY))).containsExactly("readings.why-not-json ");
        assertThat(said(Reads.of(json("", "", "v"), "{\"v\":1e999999999}", TODAY)))
                .containsExactly("readings.why-no-value ");
        assertThat(said(Reads.of(csv("d", "v", "", ""), "d,v\n\"2026", TODAY)))
                .containsExactly("readings.why-not-csv ");
        assertThat(said(Reads.of(csv("d", "v", "", ""), "", TODAY))).containsExactly("readings.why-no-column d");
        assertThat(said(Reads.of(csv("d", "v", "", ""), "d,v\n" + "2026-01-01,1\n".repeat(6000), TODAY)))
                .containsExactly("readings.why-too-many ");
    }
}
