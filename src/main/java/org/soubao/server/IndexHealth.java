package org.soubao.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soubao.Archive;
import org.soubao.ArchiveException;

/**
 * Remembers that the index could not be read, until another one is served: what is damaged stays
 * so, and whoever looks after the server should hear of it. For many threads at once.
 */
final class IndexHealth {
  private static final Logger LOG = LoggerFactory.getLogger(IndexHealth.class);

  /** Where the index lies is for the log alone. */
  private static final Problem DAMAGED =
      Problem.of(
          ProblemKind.UNREADABLE_INDEX,
          "The index was damaged while it was served; whoever runs this server learns more with"
              + " soubao check.");

  private final Archive archive;
  private volatile @Nullable String damaged;

  IndexHealth(Archive archive) {
    this.archive = archive;
  }

  void register(RoutesConfig routes) {
    routes.exception(ArchiveException.BrokenIndex.class, this::unreadable);
  }

  /**
   * Checks that nothing is known to be wrong with what is served.
   *
   * @throws ProblemException if something is
   */
  void check() {
    if (archive.revision().equals(damaged)) {
      throw new ProblemException(DAMAGED);
    }
  }

  private void unreadable(ArchiveException.BrokenIndex e, Context context) {
    damaged = archive.revision();
    LOG.error("{}", e.getMessage());
    Answers.problem(context, DAMAGED);
  }
}
