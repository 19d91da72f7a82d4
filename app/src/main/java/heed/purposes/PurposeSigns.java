package heed.purposes;

import heed.contributions.Kind;
import heed.web.NavItem;
import heed.web.NotFound;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How the rest of the house finds this room: its entries in the navigation, and the page of a purpose.
@Configuration
class PurposeSigns {

    private record PurposeKind(Purposes purposes) implements Kind {

        @Override
        public String name() {
            return Purposes.KIND;
        }

        @Override
        public String path(UUID id) {
            return purposes.find(new Purpose.Id(id))
                    .orElseThrow(() -> new NotFound("purpose " + id))
                    .path();
        }
    }

    @Bean
    NavItem home() {
        return NavItem.of(10, "/", "purposes.nav-home", "house");
    }

    @Bean
    NavItem getInvolved() {
        return NavItem.of(20, "/purposes", "purposes.nav", "compass");
    }

    @Bean
    Kind purposeKind(Purposes purposes) {
        return new PurposeKind(purposes);
    }
}
