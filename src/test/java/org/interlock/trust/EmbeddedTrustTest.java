package org.interlock.trust;

import org.interlock.EmbeddedInterlockTest;

@EmbeddedInterlockTest
class EmbeddedTrustTest extends TrustTest {}
