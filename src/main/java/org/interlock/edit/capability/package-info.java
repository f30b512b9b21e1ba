/**
 * Capabilities and connectors as people edit them, and the place of a capability in the taxonomy.
 */
@NullMarked
package org.interlock.edit.capability;

import org.jspecify.annotations.NullMarked;
