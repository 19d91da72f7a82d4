package heed.purposes;

import static org.assertj.core.api.Assertions.assertThat;

import heed.purposes.ValuesCsv.Fault;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ValuesCsvTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void valuesAreReadByTheNamesOfTheirColumns() {
        var read = ValuesCsv.read(
                "name,value,measured_on,source\nWalk,41,2024-06-10,June count\nWalk,44.5,2025-06-10,June count\n",
                TODAY);

        assertThat(read.faults()).isEmpty();
        assertThat(read.values()).hasSize(2);
        assertThat(read.values().getLast().value()).isEqualByComparingTo("44.5");
    }

    @Test
    void spreadsheetsOfManyCountriesAreUnderstood() {
        var read = ValuesCsv.read("measured_on;value;source\r\n2024-06-10;41,5;June count\r\n", TODAY);

        assertThat(read.faults()).isEmpty();
        assertThat(read.values().getFirst().value()).isEqualByComparingTo("41.5");
    }

    @Test
    void eachFaultNamesItsLineAndThenNothingIsTaken() {
        var read = ValuesCsv.read(
                "measured_on,value,source\n2024-06-10,41,June\n2024-13-10,41,June\n2025-06-10,many,June\n2024-06-10,5,June\n2027-01-01,5,June\n2023-01-01,5,\n",
                TODAY);

        assertThat(read.values()).isEmpty();
        assertThat(read.faults())
                .containsExactly(
                        new Fault(3, "purposes.not-a-past-day"),
                        new Fault(4, "purposes.not-a-number"),
                        new Fault(5, "purposes.csv-day-twice"),
                        new Fault(6, "purposes.not-a-past-day"),
                        new Fault(7, "purposes.needs-source"));
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThat(ValuesCsv.read("", TODAY).faults()).isNotEmpty();
        assertThat(ValuesCsv.read("day,number\n2024-01-01,5\n", TODAY).faults())
                .containsExactly(new Fault(1, "purposes.csv-header"));
        assertThat(ValuesCsv.read("measured_on,value,source\n\"2024", TODAY).faults())
                .isNotEmpty();
        assertThat(ValuesCsv.read("measured_on,value,source\n", TODAY).faults())
                .containsExactly(new Fault(1, "purposes.csv-empty"));
    }
}
