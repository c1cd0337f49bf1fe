package org.soubao.internal;

import java.util.Collection;
import org.soubao.internal.store.Catalogue;

/** What an update begins with. {@link #expect} is for many threads, the rest for one at a time. */
public interface EarlierArchive extends AutoCloseable {
  /** What it was made from. */
  Catalogue catalogue();

  /** The number of the unit that has an article of that id; -1 where there is none. */
  int unitOf(String id);

  /** These ids are asked for soon: where asking takes its time, they are looked up together. */
  default void expect(Collection<String> ids) {}

  @Override
  void close();
}
