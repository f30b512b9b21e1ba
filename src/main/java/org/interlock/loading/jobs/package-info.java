/**
 * Loads that an admin starts in the browser or by the API, one at a time in the background; their
 * history; and taking out again what one source brought.
 */
@NamedInterface("jobs")
@NullMarked
package org.interlock.loading.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
