package org.soubao.internal.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.soubao.internal.analysis.Pattern.Span;
import org.soubao.search.Snippet;
import org.soubao.search.Snippet.Highlight;

/**
 * Marks the patterns of a query in texts that were found, character by character as they are
 * searched, so that a phrase is one highlight; and picks the passages that show most of them.
 * Immutable.
 */
public final class Highlighter {
  private static final int MAX_PASSAGES = 3;
  private static final int PASSAGE_LENGTH = 90;
  private static final int CONTEXT = 24;
  private static final String ENDS = "。！？；!?;\n";

  /** What belongs to the sentence that ends before it, and so many of it at the most. */
  private static final String CLOSING = "”’」』）》】〉〕)]";

  private static final int MAX_CLOSING = 4;

  /** A lead that is shorter takes the next paragraph, too: the first may be a credit line. */
  private static final int SHORT_LEAD = PASSAGE_LENGTH / 3;

  private static final java.util.regex.Pattern LINE_ENDS =
      java.util.regex.Pattern.compile("[\\s\\p{Z}]*\n[\\s\\p{Z}]*");

  /**
   * In characters: in the rest of a text nothing is marked, so that work is bounded. It is ten
   * times what a whole page of a newspaper holds.
   */
  private static final int MAX_MARKED = 100_000;

  private final List<Pattern> patterns;
  private final BooleanSupplier isOver;

  /** For those patterns, the more telling ones first. */
  public Highlighter(List<? extends Pattern> patterns) {
    this(patterns, () -> false);
  }

  /**
   * For those patterns; once {@code isOver} says that the time is up, the others are not marked.
   */
  public Highlighter(List<? extends Pattern> patterns, BooleanSupplier isOver) {
    this.isOver = isOver;
    this.patterns =
        patterns.stream().<Pattern>map(it -> it).filter(it -> !it.isEmpty()).distinct().toList();
  }

  /** The whole text with the patterns marked. */
  public Snippet mark(String text) {
    return new Snippet(text, highlights(matches(text), 0, text.length()));
  }

  /** At most three passages of the text, best first; its beginning where none occurs. */
  public List<Snippet> passages(String text) {
    List<Match> matches = matches(text);
    if (matches.isEmpty()) {
      return text.isBlank() ? List.of() : List.of(lead(text));
    }
    List<Passage> passages = candidates(text, matches);
    passages.sort(
        Comparator.comparingDouble(Passage::score).reversed().thenComparingInt(Passage::start));
    return passages.stream()
        .limit(MAX_PASSAGES)
        .map(passage -> snippet(text, matches, passage.start, passage.end))
        .toList();
  }

  /** An occurrence of the pattern with that number, in the source text. */
  private record Match(int pattern, int start, int end) {}

  private record Passage(int start, int end, double score) {}

  private List<Match> matches(String source) {
    List<Match> matches = new ArrayList<>();
    if (patterns.isEmpty() || isOver.getAsBoolean()) {
      return matches;
    }
    SearchableText text = SearchableText.ofBeginning(source, MAX_MARKED);
    for (int i = 0; i < patterns.size() && !isOver.getAsBoolean(); i++) {
      for (Span span : patterns.get(i).in(text)) {
        matches.add(new Match(i, text.sourceStart(span.first()), text.sourceEnd(span.last())));
      }
    }
    matches.sort(Comparator.comparingInt(Match::start));
    return matches;
  }

  /** Passages from sentence to sentence, each as long as it may be, that hold a match. */
  private List<Passage> candidates(String text, List<Match> matches) {
    List<Passage> passages = new ArrayList<>();
    int next = 0;
    while (next < matches.size()) {
      int first = matches.get(next).start;
      int start = sentenceStart(text, first);
      int end = passageEnd(text, start, matches.get(next).end);
      int behind = next;
      while (behind < matches.size() && matches.get(behind).start < end) {
        end = Math.max(end, matches.get(behind).end);
        behind++;
      }
      passages.add(new Passage(start, end, score(matches.subList(next, behind))));
      next = behind;
    }
    return passages;
  }

  /** Different patterns count most, longer ones more; repetitions little. */
  private double score(List<Match> matches) {
    double score = 0;
    boolean[] seen = new boolean[patterns.size()];
    for (Match match : matches) {
      score += seen[match.pattern] ? 0.1 : patterns.get(match.pattern).size();
      seen[match.pattern] = true;
    }
    return score;
  }

  /** The beginning of the sentence, or a place not far before the match in a long one. */
  private static int sentenceStart(String text, int match) {
    int start = match;
    int earliest = Math.max(0, match - PASSAGE_LENGTH / 2);
    while (start > earliest && ENDS.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    if (start > 0 && start == earliest) {
      start = codePointBound(text, match - CONTEXT);
    }
    start = Math.min(match, behindClosing(text, start));
    while (start < match && isBlank(text.charAt(start))) {
      start++;
    }
    return start;
  }

  /** The index behind the closing marks that stand there. */
  private static int behindClosing(String text, int index) {
    int limit = Math.min(text.length(), index + MAX_CLOSING);
    int behind = index;
    while (behind < limit && CLOSING.indexOf(text.charAt(behind)) >= 0) {
      behind++;
    }
    return behind;
  }

  /** Whether a sentence ends there, or the closing marks behind it. */
  private static boolean isSentenceEnd(String text, int index) {
    int limit = Math.max(1, index - MAX_CLOSING);
    int end = index;
    while (end > limit && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ENDS.indexOf(text.charAt(end - 1)) >= 0;
  }

  /** The last sentence end within the length of a passage, or the cut, but not before the match. */
  private static int passageEnd(String text, int start, int match) {
    int limit = Math.min(text.length(), Math.max(start + PASSAGE_LENGTH, match));
    int paragraph = text.indexOf('\n', match, limit);
    limit = paragraph < 0 ? limit : Math.min(limit, paragraph);
    if (limit == text.length() || limit == paragraph) {
      return limit;
    }
    for (int end = limit; end > Math.max(match, start + PASSAGE_LENGTH / 3); end--) {
      if (ENDS.indexOf(text.charAt(end - 1)) >= 0) {
        return behindClosing(text, end);
      }
    }
    return codePointBound(text, limit);
  }

  /** The beginning, in one line. */
  private static Snippet lead(String text) {
    int start = behindBlanks(text, 0);
    int end = passageEnd(text, start, start);
    int next = behindBlanks(text, end);
    while (end - start < SHORT_LEAD && next < Math.min(text.length(), start + PASSAGE_LENGTH)) {
      end = passageEnd(text, start, next);
      next = behindBlanks(text, end);
    }
    Snippet lead = new Highlighter(List.of()).snippet(text, List.of(), start, end);
    return new Snippet(LINE_ENDS.matcher(lead.text()).replaceAll(" "), List.of());
  }

  private static int behindBlanks(String text, int index) {
    int behind = index;
    while (behind < text.length() && isBlank(text.charAt(behind))) {
      behind++;
    }
    return behind;
  }

  private Snippet snippet(String text, List<Match> matches, int start, int end) {
    boolean cutBefore = start > 0 && !isSentenceEnd(text, start);
    boolean cut = cutBefore && !isBlank(text.charAt(start - 1));
    boolean cutAfter = end < text.length() && !isSentenceEnd(text, end);
    boolean paragraphEnd = cutAfter && text.charAt(end) == '\n';
    String before = cut ? "…" : "";
    String after = cutAfter && !paragraphEnd ? "…" : "";
    String passage = before + text.substring(start, end) + after;
    return new Snippet(passage, shift(highlights(matches, start, end), before.length() - start));
  }

  /** The stretches between {@code from} and {@code to} that match; touching ones are one. */
  private static List<Highlight> highlights(List<Match> matches, int from, int to) {
    List<Highlight> merged = new ArrayList<>();
    for (Match match : matches) {
      if (match.start < from || match.end > to) {
        continue;
      }
      Highlight last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && match.start <= last.end()) {
        int end = Math.max(last.end(), match.end);
        merged.set(merged.size() - 1, new Highlight(last.start(), end));
      } else {
        merged.add(new Highlight(match.start, match.end));
      }
    }
    return merged;
  }

  private static List<Highlight> shift(List<Highlight> highlights, int by) {
    return highlights.stream().map(h -> new Highlight(h.start() + by, h.end() + by)).toList();
  }

  private static int codePointBound(String text, int index) {
    return Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
