package heed.size;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// Puts [Questions] around the pool that serves.
@TestConfiguration
class ListeningSources {

    static final Questions QUESTIONS = new Questions();

    @Bean
    static BeanPostProcessor listening() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("dataSource") && bean instanceof DataSource pool ? QUESTIONS.around(pool) : bean;
            }
        };
    }
}
