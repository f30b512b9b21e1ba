/**
 * Loads that an admin starts in the browser or by the API, one at a time in the background; their
 * history; the demo, and taking it out again.
 */
@NamedInterface("runs")
@NullMarked
package org.interlock.loading.runs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
