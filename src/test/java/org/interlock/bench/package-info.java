/**
 * Synthetic graphs of any size and measurements over them. Everything here is run by hand but for a
 * small graph in the ordinary tests.
 */
package org.interlock.bench;
