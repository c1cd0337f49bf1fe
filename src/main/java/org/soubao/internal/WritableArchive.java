package org.soubao.internal;

import org.soubao.ArchiveException;
import org.soubao.internal.store.Catalogue;

/**
 * An archive that nobody else may write as long as this is open. Readers are not disturbed: they
 * see what was written when it is {@linkplain #publish published}, all of it or nothing.
 *
 * @param <D> what is written here
 * @param <E> what it may begin with
 */
public interface WritableArchive<D extends ArchiveDraft, E extends EarlierArchive>
    extends AutoCloseable {
  /**
   * Opens what is served, to begin a draft with what it holds.
   *
   * @throws ArchiveException.NoIndex if there is none
   * @throws ArchiveException.OtherSchema if another version made it
   * @throws ArchiveException.BrokenIndex if it can't be read
   */
  E current();

  /**
   * Begins an empty draft.
   *
   * @throws ArchiveException.BrokenIndex if it can't be written
   */
  D create();

  /**
   * Begins a draft with all that an earlier archive holds.
   *
   * @throws ArchiveException.BrokenIndex if it can't be written, or the earlier one is damaged
   */
  D after(E earlier);

  /**
   * Finishes a draft, verifies it, and serves it instead of the current one, which is kept as the
   * one before it.
   *
   * @param catalogue what it was made from; says how many articles it holds
   * @throws ArchiveException.BrokenIndex if it can't be written, or is not what it should be
   * @throws ArchiveException.NothingIngested if none of its parts has an article
   */
  void publish(D draft, Catalogue catalogue);

  /** Whether others write the rest of it: then this may be without any article. */
  default boolean isPart() {
    return false;
  }

  /** Gives it back; what was not published is dropped. */
  @Override
  void close();
}
