/**
 * The forms by which somebody edits an organization, a person, a capability or an offering, and the
 * frame for those of other modules.
 */
@NamedInterface("edit")
@NullMarked
package org.interlock.catalog.edit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
