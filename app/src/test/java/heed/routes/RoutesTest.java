package heed.routes;

import heed.HeedTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/// A test that asks every route as everybody: in a house of its own, since thousands of pages over what all other
/// tests left behind would take eight times as long.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@HeedTest
@TestPropertySource(properties = "heed.test.house=routes")
@ContextConfiguration(initializers = PostOffice.class)
@interface RoutesTest {}
