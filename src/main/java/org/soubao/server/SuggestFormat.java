package org.soubao.server;

import java.util.List;
import org.soubao.search.Suggestion;

/** The forms in which suggestions are given. */
enum SuggestFormat {
  /** Each with what it is. */
  JSON(Json.MEDIA_TYPE) {
    @Override
    Object answer(String typed, List<Suggestion> suggestions) {
      return SuggestAnswer.of(typed, suggestions);
    }
  },
  /** As browsers read them: see {@link OpenSearch}. */
  OPENSEARCH(OpenSearch.SUGGESTIONS_MEDIA_TYPE) {
    @Override
    Object answer(String typed, List<Suggestion> suggestions) {
      return OpenSearch.suggestions(typed, suggestions);
    }
  };

  private final String mediaType;

  SuggestFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Its media type. */
  String mediaType() {
    return mediaType;
  }

  /** What is sent. */
  abstract Object answer(String typed, List<Suggestion> suggestions);
}
