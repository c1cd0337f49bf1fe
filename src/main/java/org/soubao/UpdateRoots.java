package org.soubao;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.soubao.internal.store.Catalogue;

/** The sources of an update: those that the index was made from, and new ones behind them. */
final class UpdateRoots {
  private UpdateRoots() {}

  /**
   * Joins the two.
   *
   * @throws ArchiveException.BadSource if a new one holds one of the others, or one is missing
   */
  static List<Path> of(Catalogue then, List<Path> named) {
    List<Path> roots = new ArrayList<>(then.roots());
    for (Path known : roots) {
      if (!Files.exists(known)) {
        throw new ArchiveException.BadSource(
            known,
            "the index was made from it, and it is not there. Put it back, or reindex without it.");
      }
    }
    for (Path source : named) {
      add(roots, source);
    }
    return roots;
  }

  private static void add(List<Path> roots, Path source) {
    Path place = real(source);
    if (roots.stream().anyMatch(known -> place.startsWith(real(known)))) {
      return;
    }
    for (Path known : roots) {
      if (real(known).startsWith(place)) {
        String reason =
            "it holds %s, which the index was made from. Name that one, or reindex %s."
                .formatted(known, source);
        throw new ArchiveException.BadSource(source, reason);
      }
    }
    roots.add(source);
  }

  /** Where a path leads; it may not be there, which is found out later. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
