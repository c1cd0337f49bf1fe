package org.soubao.ingest;

import java.util.Objects;
import org.soubao.internal.Words;

/**
 * Something that is wrong with a generation of an index.
 *
 * @param kind what it is
 * @param subject what has it: the name of a file, the id of an article, the path of a page
 * @param reason more of it, in English; empty where there is nothing more to say
 */
public record Fault(Kind kind, String subject, String reason) {
  /** What can be wrong. */
  public enum Kind {
    /** The pointer to the served generation names none that is there. */
    POINTER,
    /** The list of the files is lost or damaged. */
    SEAL,
    /** A file is not there. */
    MISSING_FILE,
    /** A file is not what was written. */
    DAMAGED_FILE,
    /** Another version of the program made it. */
    SCHEMA,
    /** It can't be read, or what must agree in it does not. */
    INDEX,
    /** The list of what it was made from is damaged, or tells of something else. */
    CATALOGUE,
    /** An article can't be read, or is not found. */
    ARTICLE,
    /** A page does not fit the articles that stand on it. */
    PAGE,
    /** What is told of reprints is not what the articles show. */
    STORIES;

    /** As it is written in JSON. */
    public String word() {
      return Words.of(this);
    }
  }

  /** Checks that nothing is missing. */
  public Fault {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(reason, "reason");
  }
}
