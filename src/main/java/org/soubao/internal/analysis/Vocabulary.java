package org.soubao.internal.analysis;

/** What is known of words beyond smartcn's dictionary. */
public interface Vocabulary {
  /** Nothing. */
  Vocabulary NONE =
      new Vocabulary() {
        @Override
        public boolean isName(String text) {
          return false;
        }

        @Override
        public long count(String pair) {
          return 0;
        }
      };

  /** Whether that is the name of a place, in normal form. */
  boolean isName(String text);

  /** How many texts hold that token of {@link PairTokenizer}; 0 where nobody knows. */
  long count(String pair);
}
