package org.interlock;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application on the embedded store, which is the default and notices what each
 * transaction changes: for what is kept in memory until that happens. A test class that extends one
 * of {@link InterlockTest} repeats it there. All share one context and one store.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {"interlock.demo=false", "interlock.page-cache=64m"})
@AutoConfigureMockMvc
@ContextConfiguration(
    initializers = EmbeddedInterlockTest.Folder.class,
    inheritInitializers = false)
public @interface EmbeddedInterlockTest {

  /** A data folder of its own, named before the store starts. */
  final class Folder
      implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      try {
        Files.createDirectories(Path.of("target"));
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "test-data");
        TestPropertyValues.of("interlock.data=" + folder).applyTo(context);
      } catch (IOException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    @Override
    public int getOrder() {
      return HIGHEST_PRECEDENCE;
    }
  }
}
