package org.soubao.internal.lucene;

import java.nio.file.Path;
import org.soubao.internal.store.FileStamp;

/**
 * A file of the sources, of which pages can be shown or which tells of such.
 *
 * @param root the source
 * @param place where it lies for its users
 * @param stamp what it was like
 */
record PrintedFile(Path root, Path place, FileStamp stamp) {
  /** The folder or archive that all files of its source lie in. */
  Path source() {
    boolean isBelow = place.startsWith(root) && !place.equals(root);
    return isBelow ? root : root.resolve("..").normalize();
  }
}
