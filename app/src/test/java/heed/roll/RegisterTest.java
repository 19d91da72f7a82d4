package heed.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RegisterTest {

    static final String HEAD = "name,born,address,area\n";

    final RollKey key = new RollKey(Path.of("nowhere"), "00".repeat(32));

    @Test
    void aGoodRegisterIsReadWhole() {
        var register = read("\uFEFFArea,Name,born,address\nEastgate,\"Haddad, Amina\",1980-05-17,Mill Road 1\n");
        assertThat(register.good()).isTrue();
        assertThat(register.lines())
                .containsExactly(new Register.Line(2, "Haddad, Amina", "1980-05-17", "Mill Road 1", "Eastgate"));
    }

    @Test
    void whatIsWrongNamesItsLine() {
        var register = read(HEAD
                + "Amina Haddad,1980-05-17,Mill Road 1,Eastgate\n"
                + ",1980-05-17,Mill Road 1,Eastgate\n"
                + "Tomasz,17.5.1980,Mill Road 2,Eastgate\n"
                + "Rashid,1980-05-17,,Eastgate\n"
                + "Lucia,1980-05-17,Mill Road 4,\n"
                + "Grace,1980-05-17\n"
                + "HADDAD Amina,1980-05-17,Mill Road 1,Eastgate\n"
                + "amina haddad,1980-05-17,mill road 1,Eastgate\n");
        assertThat(register.faults())
                .containsExactly(
                        new Register.Fault(3, "roll.fault-name"),
                        new Register.Fault(4, "roll.fault-born"),
                        new Register.Fault(5, "roll.fault-address"),
                        new Register.Fault(6, "roll.fault-area"),
                        new Register.Fault(7, "roll.fault-cells"),
                        new Register.Fault(9, "roll.fault-twice"));
    }

    @Test
    void whatIsNoRegisterIsSaid() {
        assertThat(read("name,born\n").shown().getFirst().says()).isEqualTo("roll.fault-columns");
        assertThat(read(HEAD).shown().getFirst().says()).isEqualTo("roll.fault-empty");
        assertThat(Register.read(new byte[] {(byte) 0xff, 'a'})
                        .shown()
                        .getFirst()
                        .says())
                .isEqualTo("roll.fault-utf8");
    }

    @Test
    void spellingDoesNotMatterAndTheKeyDoes() {
        var amina = key.person("Amina Haddád", "1980-05-17", "Mill Road 1");
        assertThat(key.person("haddad,  AMINA", "1980-05-17", "mill-road 1")).isEqualTo(amina);
        assertThat(key.person("Amina Haddad", "1980-05-18", "Mill Road 1")).isNotEqualTo(amina);
        assertThat(new RollKey(Path.of("nowhere"), "01".repeat(32)).person("Amina Haddad", "1980-05-17", "Mill Road 1"))
                .isNotEqualTo(amina);
        assertThat(key.code("7qx4 m2kd 9tra")).isEqualTo(key.code("7QX4-M2KD-9TRA"));
    }

    private static Register read(String text) {
        return Register.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
