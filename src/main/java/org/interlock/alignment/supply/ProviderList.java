package org.interlock.alignment.supply;

/**
 * Who provides one capability, as numbers of their {@link ProviderIndex}: the n-th element of each
 * array belongs to the n-th provider.
 *
 * @param levels as stated, 0..1
 * @param connectors which set of connectors the offering has
 */
public record ProviderList(int[] organizations, double[] levels, int[] connectors) {

  public int size() {
    return levels.length;
  }
}
