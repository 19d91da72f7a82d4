package heed.people;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The reasons of suspensions that are over go by themselves.
@Configuration
class SuspensionsKept {

    @Bean
    static Kept endedSuspensions(StandingTable standings) {
        return Kept.of("people.kept-suspensions", new Kept.Days(365, 30, 3650), standings::forget);
    }
}
