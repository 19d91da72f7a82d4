package heed.signin;

import heed.people.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of the door goes by itself.
@Configuration
class SignInKept {

    @Bean
    static Kept oldEntries(EntryTable entries) {
        return Kept.of("signin.kept-entries", new Kept.Days(90, 7, 365), entries::forget);
    }

    @Bean
    static Kept endedLinks(LinkTable links) {
        return Kept.of("signin.kept-links", new Kept.Days(1, 1, 30), links::forget);
    }

    @Bean
    static Kept endedSessions(SessionTable sessions) {
        return Kept.of("signin.kept-sessions", new Kept.Days(1, 1, 90), sessions::forget);
    }

    @Bean
    static Kept guestsWhoConfirmedNothing(QuietGuests guests) {
        return Kept.of("signin.kept-guests", new Kept.Days(90, 7, 365), guests::forget);
    }
}
