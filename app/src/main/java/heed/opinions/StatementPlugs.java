package heed.opinions;

import heed.web.Parts;
import java.util.HashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// What this room adds to the page of one statement beside how it was received.
@Configuration
class StatementPlugs {

    @Bean
    @Order(10)
    StatementPart wordings(Opinions opinions, Rewording rewording, Parts parts) {
        return (id, visitor, shell) -> {
            var statement = opinions.find(new Statement.Id(id)).orElseThrow();
            var person = visitor.person();
            var mine = person != null && statement.author().equals(person.id());
            var why = person == null || !mine ? null : rewording.refused(statement, person.id());
            var model = new HashMap<String, Object>();
            model.put("statement", statement);
            model.put("versions", rewording.versions(statement.id()));
            model.put("mine", mine);
            model.put("may", mine && why == null);
            model.put("shell", shell);
            if (why != null) {
                model.put("why", why);
            }
            return parts.of("opinions/wordings", model);
        };
    }
}
