package org.interlock.graph;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Gives each key a number, in the order of their first appearance. Holds millions in a few tens of
 * megabytes: their letters in one array and no object per key.
 */
public final class KeyTable {

  private byte[] letters = new byte[1024];
  private int[] ends = new int[64];
  private int[] slots = new int[256];
  private int size;

  public int size() {
    return size;
  }

  /** The number of the key, a new one if it has none yet. */
  public int intern(String key) {
    var bytes = key.getBytes(StandardCharsets.UTF_8);
    var slot = slot(bytes);
    return slots[slot] > 0 ? slots[slot] - 1 : add(bytes, slot);
  }

  /** The number of the key, or −1. */
  public int find(String key) {
    return slots[slot(key.getBytes(StandardCharsets.UTF_8))] - 1;
  }

  public String key(int number) {
    return new String(letters, start(number), ends[number] - start(number), StandardCharsets.UTF_8);
  }

  /** The order of two keys by their letters. */
  public int compare(int first, int second) {
    return first == second
        ? 0
        : Arrays.compareUnsigned(
            letters, start(first), ends[first], letters, start(second), ends[second]);
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  private int slot(byte[] key) {
    for (var slot = mixed(Arrays.hashCode(key)); ; slot = (slot + 1) & (slots.length - 1)) {
      if (slots[slot] == 0 || is(slots[slot] - 1, key)) {
        return slot;
      }
    }
  }

  private int mixed(int hash) {
    return ((hash * 0x9E3779B9) >>> 8) & (slots.length - 1);
  }

  private boolean is(int number, byte[] key) {
    return Arrays.equals(letters, start(number), ends[number], key, 0, key.length);
  }

  private int add(byte[] key, int slot) {
    var end = start(size) + key.length;
    if (end > letters.length) {
      letters = Arrays.copyOf(letters, Math.max(end, letters.length + (letters.length >> 1)));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
    }
    System.arraycopy(key, 0, letters, start(size), key.length);
    ends[size] = end;
    slots[slot] = ++size;
    if (size * 2 > slots.length) {
      rehash();
    }
    return size - 1;
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    for (var number = 0; number < size; number++) {
      var key = Arrays.copyOfRange(letters, start(number), ends[number]);
      slots[slot(key)] = number + 1;
    }
  }
}
