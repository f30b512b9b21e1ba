/**
 * What organizations, people, capabilities, connectors and offerings are called, and how names are
 * put into a sentence.
 */
@NullMarked
package org.interlock.alignment.names;

import org.jspecify.annotations.NullMarked;
