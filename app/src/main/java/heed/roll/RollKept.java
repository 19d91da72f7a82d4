package heed.roll;

import heed.people.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of the roll goes by itself.
@Configuration
class RollKept {

    @Bean
    static Kept endedLetters(RollTable roll) {
        return Kept.of("roll.kept-letters", new Kept.Days(90, 1, 365), roll::forget);
    }

    @Bean
    static Kept draftsLeft(RollTable roll) {
        return Kept.of("roll.kept-drafts", new Kept.Days(1, 1, 30), roll::forgetDrafts);
    }

    @Bean
    static Kept oldAttempts(RollTable roll) {
        return Kept.of("roll.kept-attempts", new Kept.Days(30, 1, 365), roll::forgetAttempts);
    }
}
