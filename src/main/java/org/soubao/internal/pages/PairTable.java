package org.soubao.internal.pages;

import java.util.Arrays;

/** Numbers from 0 for distinct keys that aren't 0: an open hash without objects. */
final class PairTable {
  private static final int USUAL = 512;

  private int[] keys;
  private int[] numbers;
  private int size;

  PairTable() {
    this(USUAL);
  }

  /** One that takes so many keys without growing. */
  PairTable(int expected) {
    keys = new int[Integer.highestOneBit(Math.max(16, expected)) * 4];
    numbers = new int[keys.length];
  }

  /** The key of two neighbouring characters; longer than sixteen bits unless the first is 0. */
  static int pair(char first, char second) {
    return first << Character.SIZE | second;
  }

  int size() {
    return size;
  }

  /** The number of the key, which is the next one for a new key. */
  int add(int key) {
    int slot = slot(key);
    if (keys[slot] == key) {
      return numbers[slot];
    }
    keys[slot] = key;
    numbers[slot] = size++;
    if (size * 2 > keys.length) {
      grow();
    }
    return size - 1;
  }

  /** The number of the key; -1 for an unknown one. */
  int get(int key) {
    int slot = slot(key);
    return keys[slot] == key ? numbers[slot] : -1;
  }

  /** All keys, by their numbers. */
  int[] keys() {
    int[] byNumber = new int[size];
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0) {
        byNumber[numbers[slot]] = keys[slot];
      }
    }
    return byNumber;
  }

  private int slot(int key) {
    int hash = key * 0x9E3779B9;
    int slot = (hash ^ hash >>> 15) & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new int[oldKeys.length * 2];
    numbers = Arrays.copyOf(oldNumbers, keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }
}
