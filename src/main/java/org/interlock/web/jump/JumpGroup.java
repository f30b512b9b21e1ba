package org.interlock.web.jump;

import java.util.List;

/**
 * What is offered together.
 *
 * @param name {@code do} or {@code go}
 */
record JumpGroup(String name, List<Jump> jumps) {}
