package org.soubao.internal.format.archive;

import java.io.IOException;

/** An archive as a whole would become larger than any may. */
public final class OverLimitException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient UnpackBudget budget;

  /**
   * The limit at an entry; {@code limit} says which, without a full stop.
   *
   * @param budget of the archive that is too much
   */
  public OverLimitException(UnpackBudget budget, String entry, String limit) {
    super("from its entry %s on: %s".formatted(entry, limit));
    this.budget = budget;
  }

  /** Whose limit it is: an archive's, or that of one in it. */
  public boolean isOf(UnpackBudget budget) {
    return this.budget.equals(budget);
  }
}
