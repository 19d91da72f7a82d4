package heed.roll;

import heed.people.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of the roll goes by itself.
@Configuration
class LettersKept {

    @Bean
    static Kept endedLetters(RollTable roll) {
        return Kept.of("roll.kept-letters", new Kept.Days(90, 1, 365), roll::forget);
    }
}
