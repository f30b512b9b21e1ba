/** Deals as people edit them, with needs, parties, stakeholders and wins. */
@NullMarked
package org.interlock.edit.deal;

import org.jspecify.annotations.NullMarked;
