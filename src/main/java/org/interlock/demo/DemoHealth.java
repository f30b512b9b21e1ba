package org.interlock.demo;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Out of service until the demo is in, so that "ready" means ready. */
@Component
class DemoHealth implements HealthIndicator {

  private final Demo demo;

  DemoHealth(Demo demo) {
    this.demo = demo;
  }

  @Override
  public Health health() {
    return demo.isComing() ? Health.outOfService().build() : Health.up().build();
  }
}
