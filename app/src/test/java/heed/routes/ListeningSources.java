package heed.routes;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/// Puts [Asked] around the pool that serves.
record ListeningSources(Asked asked) implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("dataSource") && bean instanceof DataSource pool ? asked.around(pool) : bean;
    }
}
