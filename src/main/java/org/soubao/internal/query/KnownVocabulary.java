package org.soubao.internal.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.analysis.Vocabulary;
import org.soubao.internal.pages.Gazetteer;

/**
 * Asks each question once and notes the answer, so that a query that was analysed with it can be
 * analysed again elsewhere to the same end. Not for several threads.
 */
public final class KnownVocabulary implements Vocabulary {
  private final Vocabulary asked;
  private final Map<String, Long> answers;

  private KnownVocabulary(Vocabulary asked, Map<String, Long> answers) {
    this.asked = asked;
    this.answers = new LinkedHashMap<>(answers);
  }

  /** Answers as that one does. */
  public static KnownVocabulary asking(Vocabulary asked) {
    return new KnownVocabulary(asked, Map.of());
  }

  /** Has those {@link #answers}, and knows the places of the gazetteer. */
  public static KnownVocabulary of(Map<String, Long> answers) {
    return new KnownVocabulary(text -> Gazetteer.standard().knows(text), answers);
  }

  /** What was answered, by question. */
  public Map<String, Long> answers() {
    return Map.copyOf(answers);
  }

  @Override
  public boolean isName(String text) {
    return asked.isName(text);
  }

  @Override
  public long count(Run run) {
    return answer("texts " + run.text(), () -> asked.count(run));
  }

  @Override
  public long articles(Run run) {
    return answer("articles " + run.text(), () -> asked.articles(run));
  }

  @Override
  public long countBoth(Run one, Run other) {
    return answer(
        "texts %s & %s".formatted(one.text(), other.text()), () -> asked.countBoth(one, other));
  }

  private long answer(String question, Supplier<Long> ask) {
    Long known = answers.get(question);
    if (known == null) {
      known = ask.get();
      answers.put(question, known);
    }
    return known;
  }
}
