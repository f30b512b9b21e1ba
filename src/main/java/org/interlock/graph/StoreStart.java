package org.interlock.graph;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;

/** Starts the embedded store before the first bean is made, unless a server is named. */
final class StoreStart
    implements ApplicationContextInitializer<GenericApplicationContext>, Ordered {

  @Override
  public void initialize(GenericApplicationContext context) {
    if (!context.getEnvironment().containsProperty("spring.neo4j.uri")) {
      var settings =
          Binder.get(context.getEnvironment()).bindOrCreate("interlock", StoreSettings.class);
      var store = new EmbeddedStore(settings);
      context.registerBean(EmbeddedStore.class, () -> store);
    }
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
