package org.soubao.sample;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * How the articles of a page are laid out.
 *
 * @param seed decides where on the page an oddity strikes
 * @param width full-width characters in a line
 * @param oddities what is odd about the page
 */
record Layout(long seed, int width, Set<Oddity> oddities) {
  private static final int MIN_WIDTH = 8;

  /** Paths of one newspaper have near hashes, and near seeds have near first draws. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  Layout {
    if (width < MIN_WIDTH) {
      throw new IllegalArgumentException("a line of %d characters is too short".formatted(width));
    }
    EnumSet<Oddity> copy = EnumSet.noneOf(Oddity.class);
    copy.addAll(oddities);
    oddities = Collections.unmodifiableSet(copy);
  }

  /** A page without any oddity. */
  static Layout plain(int width) {
    return new Layout(0, width, Set.of());
  }

  /**
   * The layout of a page of the sample, the same on every run and every JDK.
   *
   * @param path the page's place, from which the oddities are drawn
   */
  static Layout draw(String path, int width) {
    // Both the hash of a string and the series of Random are laid down by their specifications.
    long seed = path.hashCode() * SPREAD;
    Random random = new Random(seed);
    EnumSet<Oddity> drawn = EnumSet.noneOf(Oddity.class);
    for (Oddity oddity : Oddity.values()) {
      if (random.nextDouble() < oddity.share()) {
        drawn.add(oddity);
      }
    }
    return new Layout(seed, width, drawn);
  }

  /** This layout with further oddities switched on. */
  Layout with(Oddity... more) {
    Collection<Oddity> all = EnumSet.noneOf(Oddity.class);
    all.addAll(oddities);
    all.addAll(List.of(more));
    return new Layout(seed, width, EnumSet.copyOf(all));
  }

  /** This layout with another seed. */
  Layout withSeed(long other) {
    return new Layout(other, width, oddities);
  }

  /** Whether that oddity is on. */
  boolean has(Oddity oddity) {
    return oddities.contains(oddity);
  }
}
