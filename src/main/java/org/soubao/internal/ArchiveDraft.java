package org.soubao.internal;

/**
 * What an archive comes to hold, which nobody sees until {@link WritableArchive#publish}. {@link
 * #add}, {@link #addPages} and {@link #remove} are for many threads.
 */
public interface ArchiveDraft extends ArticleSink, AutoCloseable {
  /** Removes the articles and pages of a unit that were there so far. */
  void remove(int unit);

  /** Lets go of it; what was not published stays unfinished. */
  @Override
  void close();
}
