package org.soubao.server;

import java.util.List;
import org.soubao.search.Suggestion;

/** The forms in which suggestions are given. */
enum SuggestFormat {
  /** Each with what it is. */
  JSON {
    @Override
    Object answer(String typed, List<Suggestion> suggestions) {
      return SuggestAnswer.of(typed, suggestions);
    }
  },
  /** As browsers read them: see {@link OpenSearch}. */
  OPENSEARCH {
    @Override
    Object answer(String typed, List<Suggestion> suggestions) {
      return OpenSearch.suggestions(typed, suggestions);
    }
  };

  /** What is sent. */
  abstract Object answer(String typed, List<Suggestion> suggestions);
}
