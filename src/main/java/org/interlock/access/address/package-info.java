/**
 * Where users reach Interlock, and what follows from it for cookies and for ways back. What a
 * request says about it (the header {@code Host}) is believed nowhere: redirects are relative.
 *
 * <p>{@link org.interlock.access.address.LocalAddress} is made of the JDK's {@code URI}, not of
 * Spring's {@code UriComponentsBuilder}: that one drops a second slash instead of showing it,
 * refuses an equals sign in a value, and changes the order of parameters.
 */
@NamedInterface("address")
@NullMarked
package org.interlock.access.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
