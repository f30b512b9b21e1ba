package org.interlock;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application on the real store of {@link TestStore}, without the demo. All
 * tests share one context and one store: put your own data in ({@link TestGraph}) and take it out.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "interlock.demo=false")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestStore.class)
public @interface InterlockTest {}
