package org.soubao.internal.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.soubao.internal.analysis.Pattern.Span;

/** Cuts what was typed: into words for ranking, into segments for deciding what must match. */
public final class WordSegmenter {
  /** What a question asks with; what it asks about is in its other words. */
  private static final Set<String> QUESTION_WORDS =
      Set.of(
          "什么", "为什么", "哪", "哪个", "哪些", "哪种", "哪里", "哪儿", "哪位", "谁", "多少", "几", "如何", "怎么", "怎样",
          "怎么样", "为何", "何时", "何地", "何处", "是否", "吗", "呢");

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
    String rest = rest(text);
    return SearchableText.of(rest).size() == 0 ? text : rest;
  }

  /** Whether there is nothing in it but particles and words that ask: 的, 在哪里. */
  public boolean saysNothing(String text) {
    SearchableText rest = SearchableText.of(rest(text));
    return IntStream.range(0, rest.size())
        .allMatch(unit -> Segmentation.isParticle(rest.unit(unit)));
  }

  private String rest(String text) {
    StringBuilder rest = new StringBuilder(text);
    for (Word word : tokens(text)) {
      if (QUESTION_WORDS.contains(word.term)) {
        rest.replace(word.start, word.end, " ".repeat(word.end - word.start));
      }
    }
    return rest.toString();
  }

  /**
   * The parts of a text that stand for something: words, names, new terms.
   *
   * @param runs each of them, in order
   * @param isTorn whether what may be one was taken apart, since no text of the archive has it
   */
  public record Segments(List<Run> runs, boolean isTorn) {
    /** Copies the list. */
    public Segments {
      runs = List.copyOf(runs);
    }
  }

  /** The {@linkplain #segments(String, Vocabulary) segments} by smartcn's dictionary alone. */
  public List<Run> segments(String text) {
    return segments(text, Vocabulary.NONE).runs();
  }

  /** The parts of a text that stand for something, as far as the vocabulary knows. */
  public Segments segments(String text, Vocabulary vocabulary) {
    SearchableText units = SearchableText.of(text);
    Segmentation.Segments cut = segmentation(text, units, vocabulary).segments();
    List<Run> segments = new ArrayList<>();
    for (Span span : cut.spans()) {
      int start = units.sourceStart(span.first());
      segments.add(Run.of(text.substring(start, units.sourceEnd(span.last()))));
    }
    return new Segments(withoutParticles(segments), cut.isTorn());
  }

  private static List<Run> withoutParticles(List<Run> segments) {
    List<Run> meaningful = segments.stream().filter(run -> !Segmentation.isParticle(run)).toList();
    return meaningful.isEmpty() ? segments : meaningful;
  }

  private Segmentation segmentation(String text, SearchableText units, Vocabulary vocabulary) {
    Segmentation segmentation = new Segmentation(units, vocabulary);
    int unit = 0;
    for (Word word : tokens(text)) {
      while (unit < units.size() && units.sourceStart(unit) < word.start) {
        unit++;
      }
      int first = unit;
      while (unit < units.size() && units.sourceEnd(unit) <= word.end) {
        unit++;
      }
      segmentation.word(first, unit);
    }
    segmentation.names();
    return segmentation;
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
