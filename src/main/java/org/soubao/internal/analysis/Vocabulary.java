package org.soubao.internal.analysis;

/** What is known of words beyond smartcn's dictionary. */
public interface Vocabulary {
  /** Nothing. */
  Vocabulary NONE = text -> false;

  /** Whether that is the name of a place, in normal form. */
  boolean isName(String text);

  /** How many texts hold that run; 0 where nobody knows. */
  default long count(Run run) {
    return 0;
  }

  /** How many articles hold that run, in headline or text; 0 where nobody knows. */
  default long articles(Run run) {
    return 0;
  }

  /** How many texts hold both, wherever; 0 where nobody knows. */
  default long countBoth(Run one, Run other) {
    return 0;
  }
}
