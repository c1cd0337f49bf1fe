package org.soubao.internal.suggest;

import java.util.Collection;

/** In how many texts and articles an index holds something; for one thread. */
public interface TextCounts {
  /** How many headlines and bodies hold that pair of units; 0 where it is too much to look up. */
  long pair(String pair);

  /** How many articles hold a text as it stands, in headline or body. */
  long articles(String text);

  /** Says which pairs will be asked for, so that they may be counted together. */
  default void expectPairs(Collection<String> pairs) {
    // Most count one as quickly as many.
  }

  /** Says which texts {@link #articles} will be asked for, so that they may be counted together. */
  default void expectArticles(Collection<String> texts) {
    // Most count one as quickly as many.
  }
}
