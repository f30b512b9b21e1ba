/**
 * Who provides which capability, in memory: the taxonomy and the providers of each capability as
 * numbers ({@link org.interlock.alignment.supply.ProviderList}), and lately used offerings, all at
 * one state of the graph ({@link org.interlock.alignment.supply.ProviderIndex}, a fifth of the heap
 * at most). Nothing here knows a question. {@link org.interlock.alignment.supply.ProviderIndexes}
 * reads it anew when the graph changes.
 */
@NullMarked
package org.interlock.alignment.supply;

import org.jspecify.annotations.NullMarked;
