package org.soubao.internal.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Cuts what was typed: into words for ranking, into segments for deciding what must match. */
public final class WordSegmenter {
  /** Single characters that bind other words and mean nothing alone. */
  private static final String PARTICLES = "的了着在是和与吗呢吧";

  /** What a question asks with; what it asks about is in its other words. */
  private static final Set<String> QUESTION_WORDS =
      Set.of(
          "什么", "为什么", "哪", "哪个", "哪些", "哪种", "哪里", "哪儿", "哪位", "谁", "多少", "几", "如何", "怎么", "怎样",
          "怎么样", "为何", "何时", "何地", "何处", "是否", "吗", "呢");

  private static final int NO_WORD = -1;

  private final Analyzer words = Analyzers.words();

  /** A word of a text: what is indexed of it, and where it stands. */
  private record Word(String term, int start, int end) {}

  /** The words of a text, as they are indexed, in order. */
  public List<String> words(String text) {
    return tokens(text).stream().map(Word::term).toList();
  }

  /**
   * The text with blanks in the place of the words that make it a question; the whole text where
   * nothing else is in it.
   */
  public String withoutQuestionWords(String text) {
    StringBuilder rest = new StringBuilder(text);
    for (Word word : tokens(text)) {
      if (QUESTION_WORDS.contains(word.term)) {
        rest.replace(word.start, word.end, " ".repeat(word.end - word.start));
      }
    }
    return SearchableText.of(rest).size() == 0 ? text : rest.toString();
  }

  /**
   * The parts of a text that stand for something: words of two and more characters, and the runs of
   * single characters between them, which smartcn leaves of names and new terms (谭|丕|创).
   */
  public List<Run> segments(String text) {
    SearchableText units = SearchableText.of(text);
    int[] wordOf = wordOfUnits(text, units);
    List<Run> segments = new ArrayList<>();
    int start = 0;
    for (int unit = 1; unit <= units.size(); unit++) {
      if (unit == units.size() || isBreak(units, wordOf, unit)) {
        String segment = text.substring(units.sourceStart(start), units.sourceEnd(unit - 1));
        segments.add(Run.of(segment));
        start = unit;
      }
    }
    return withoutParticles(segments);
  }

  private static boolean isBreak(SearchableText units, int[] wordOf, int unit) {
    boolean sameWord = wordOf[unit] == wordOf[unit - 1];
    boolean touching = units.sourceStart(unit) <= units.sourceEnd(unit - 1);
    return wordOf[unit] == NO_WORD
        ? !sameWord || !touching || isParticle(units, unit) || isParticle(units, unit - 1)
        : !sameWord;
  }

  private static boolean isParticle(SearchableText units, int unit) {
    return PARTICLES.contains(units.unit(unit));
  }

  private static List<Run> withoutParticles(List<Run> segments) {
    List<Run> meaningful =
        segments.stream()
            .filter(run -> run.size() > 1 || !PARTICLES.contains(run.units().getFirst()))
            .toList();
    return meaningful.isEmpty() ? segments : meaningful;
  }

  /** For every unit, which word of more than one unit it belongs to. */
  private int[] wordOfUnits(String text, SearchableText units) {
    int[] wordOf = new int[units.size()];
    Arrays.fill(wordOf, NO_WORD);
    List<Word> tokens = tokens(text);
    int unit = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Word word = tokens.get(i);
      while (unit < units.size() && units.sourceStart(unit) < word.start) {
        unit++;
      }
      int first = unit;
      while (unit < units.size() && units.sourceEnd(unit) <= word.end) {
        unit++;
      }
      if (unit - first > 1) {
        Arrays.fill(wordOf, first, unit, i);
      }
    }
    return wordOf;
  }

  private List<Word> tokens(String text) {
    List<Word> tokens = new ArrayList<>();
    try (TokenStream stream = words.tokenStream("", text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }
}
