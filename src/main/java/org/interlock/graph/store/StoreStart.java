package org.interlock.graph.store;

import org.interlock.graph.StoreUnavailable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;

/** Starts the embedded store before the first bean is made, unless a server is named. */
final class StoreStart
    implements ApplicationContextInitializer<GenericApplicationContext>, Ordered {

  @Override
  public void initialize(GenericApplicationContext context) {
    if (context.getEnvironment().getProperty("interlock.data", "data").isBlank()) {
      throw new StoreUnavailable("The data folder has no name: write --interlock.data=DIR.");
    }
    var settings =
        Binder.get(context.getEnvironment()).bindOrCreate("interlock", StoreSettings.class);
    var disk = new DataDisk(settings.data());
    context.registerBean(DataDisk.class, () -> disk);
    if (!context.getEnvironment().containsProperty("spring.neo4j.uri")) {
      var store = new EmbeddedStore(settings, disk);
      context.registerBean(EmbeddedStore.class, () -> store);
    }
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
