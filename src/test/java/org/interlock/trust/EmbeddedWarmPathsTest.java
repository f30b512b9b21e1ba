package org.interlock.trust;

import org.interlock.EmbeddedInterlockTest;

@EmbeddedInterlockTest
class EmbeddedWarmPathsTest extends WarmPathsTest {}
