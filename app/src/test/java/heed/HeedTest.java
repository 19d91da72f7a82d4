package heed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/// A test of the whole house on a real PostgreSQL; all such tests share one house and one database, so each
/// brings its own people.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import({
    TestDatabase.class,
    heed.routes.AnsweredTown.class,
    heed.answers.MillRoad.class,
    heed.asking.Hall.class,
    heed.backups.BackedUp.class,
    heed.readings.FiguresOffice.class,
    heed.signin.MailedLink.class
})
public @interface HeedTest {}
