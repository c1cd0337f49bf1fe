package org.soubao.internal.explain;

import java.util.ArrayList;
import java.util.List;
import org.soubao.internal.analysis.AnalyzedText;
import org.soubao.internal.analysis.Pattern;
import org.soubao.internal.analysis.Pattern.Span;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.analysis.SearchableText;
import org.soubao.search.Occurrences;
import org.soubao.search.Snippet;
import org.soubao.search.Snippet.Highlight;
import org.soubao.search.Where;

/**
 * Headline or body of an article, to look for patterns in; for one thread.
 *
 * @param printed the text as printed
 * @param units the same as it is searched
 * @param isBody whether it is the body, of which the lead is told apart
 */
record ExaminedText(String printed, SearchableText units, boolean isBody) {
  private static final int CONTEXT = 16;

  /** In units: so far from its beginning a text is looked through for parts of what it lacks. */
  private static final int MAX_EXAMINED = 50_000;

  static ExaminedText of(String printed, boolean isBody) {
    return new ExaminedText(printed, SearchableText.of(printed), isBody);
  }

  /** Where the pattern stands: one entry for a headline, up to two for a body. */
  List<Occurrences> occurrences(Pattern pattern) {
    List<Span> spans = pattern.in(units);
    List<Span> lead = spans.stream().filter(this::isInLead).toList();
    List<Span> rest = spans.stream().filter(span -> !isInLead(span)).toList();
    List<Occurrences> all = new ArrayList<>();
    if (!lead.isEmpty()) {
      all.add(new Occurrences(Where.LEAD, lead.size(), around(lead.getFirst())));
    }
    if (!rest.isEmpty()) {
      Where where = isBody ? Where.BODY : Where.HEADLINE;
      all.add(new Occurrences(where, rest.size(), around(rest.getFirst())));
    }
    return all;
  }

  private boolean isInLead(Span span) {
    return isBody && span.first() < AnalyzedText.LEAD;
  }

  /**
   * The longest part of the run that stands here, in the first {@value #MAX_EXAMINED} units, the
   * first one of several; empty where none.
   */
  Run longestPart(Run run) {
    int best = 0;
    int bestStart = 0;
    int[] matched = new int[run.size() + 1];
    for (int unit = 0; unit < Math.min(units.size(), MAX_EXAMINED); unit++) {
      boolean apart = units.beginsParagraph(unit);
      for (int i = run.size(); i > 0; i--) {
        boolean same = units.unitEquals(unit, run.units().get(i - 1));
        matched[i] = same ? 1 + (apart ? 0 : matched[i - 1]) : 0;
        if (matched[i] > best) {
          best = matched[i];
          bestStart = i - best;
        }
      }
    }
    return run.part(bestStart, bestStart + best);
  }

  private Snippet around(Span span) {
    int first = units.sourceStart(span.first());
    int last = units.sourceEnd(span.last());
    int start = bound(Math.max(first - CONTEXT, printed.lastIndexOf('\n', first) + 1));
    int paragraph = printed.indexOf('\n', last);
    int end = Math.min(last + CONTEXT, paragraph < 0 ? printed.length() : paragraph);
    String text = printed.substring(start, bound(end));
    return new Snippet(text, List.of(new Highlight(first - start, last - start)));
  }

  /** No half of a character stands at an end. */
  private int bound(int index) {
    boolean half =
        index > 0
            && index < printed.length()
            && Character.isLowSurrogate(printed.charAt(index))
            && Character.isHighSurrogate(printed.charAt(index - 1));
    return half ? index - 1 : index;
  }
}
