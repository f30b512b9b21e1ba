/**
 * Where users reach Interlock, and what follows from it for cookies. What a request says about it
 * (the header {@code Host}) is believed nowhere: redirects are relative.
 */
@NamedInterface("address")
@NullMarked
package org.interlock.access.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
