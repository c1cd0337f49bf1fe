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
        public long count(Run run) {
          return 0;
        }

        @Override
        public long articles(Run run) {
          return 0;
        }

        @Override
        public long countBoth(Run one, Run other) {
          return 0;
        }
      };

  /** Whether that is the name of a place, in normal form. */
  boolean isName(String text);

  /** How many texts hold that run; 0 where nobody knows. */
  long count(Run run);

  /** How many articles hold that run, in headline or text; 0 where nobody knows. */
  long articles(Run run);

  /** How many texts hold both, wherever; 0 where nobody knows. */
  long countBoth(Run one, Run other);
}
