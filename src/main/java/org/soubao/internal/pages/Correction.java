package org.soubao.internal.pages;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a person says that a page should give instead. */
public sealed interface Correction {
  /** Where it was written, and what it means. */
  Target at();

  /**
   * A place of a page.
   *
   * @param file the file of corrections
   * @param line in that file, from 1
   * @param offset into the text of the page (UTF-16 units, from 0)
   * @param text what stood there when the correction was written; null where it does not say
   */
  record Target(String file, long line, int offset, @Nullable String text) {
    /** Checks that there is a file. */
    public Target {
      Objects.requireNonNull(file, "file");
    }
  }

  /** An article begins here. */
  record Split(Target at) implements Correction {}

  /**
   * The article here is the rest of another, and is joined behind it.
   *
   * @param with offset of that other one, whose heading and id stay
   */
  record Merge(Target at, int with) implements Correction {}

  /** Fields of the article here are other ones. */
  record Revise(Target at, Revision revision) implements Correction {}

  /** The article here is not published. */
  record Withdraw(Target at) implements Correction {}

  /**
   * A correction that could not be made.
   *
   * @param reason why, and what to do, in a sentence
   */
  record Misfit(Correction correction, String reason) {}
}
