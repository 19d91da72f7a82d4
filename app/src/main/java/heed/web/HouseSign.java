package heed.web;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// The sign of this house: as its people chose it, or else as its operator started it.
@Component
public class HouseSign {

    private final SingletonSupplier<Signboard> board;
    private final Sign plain;

    HouseSign(ObjectProvider<Signboard> boards, RoomWords words, @Value("${heed.name:Heed}") String name) {
        this.board = SingletonSupplier.ofNullable(boards::getIfAvailable);
        this.plain = new Sign(name, words.languages(), null, null);
    }

    /// Every language that Heed has words in, whether this house speaks it or not.
    public List<Locale> all() {
        return plain.languages();
    }

    public Sign now() {
        var chosen = board.get();
        return chosen == null ? plain : chosen.sign(plain).orElse(plain);
    }
}
