package org.soubao.internal.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.analysis.Stated;
import org.soubao.internal.analysis.StatedValue;
import org.soubao.internal.analysis.StatedValues;
import org.soubao.internal.analysis.Vocabulary;
import org.soubao.internal.analysis.WordSegmenter;
import org.soubao.internal.analysis.WordSegmenter.Segments;
import org.soubao.internal.query.Condition.AnyOf;
import org.soubao.internal.query.Condition.Holds;

/**
 * What typed words demand: a date, and a number that stands alone, in any form; of the rest each
 * segment. Numbers among words stay with them: 5人 is not any 5.
 *
 * @param segmenter knows smartcn's words
 * @param vocabulary knows more
 */
record WordConditions(WordSegmenter segmenter, Vocabulary vocabulary) {
  private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  /** The segments of a text, in order; {@code torn} takes what no article has as it was typed. */
  List<Condition> of(String text, Consumer<String> torn) {
    List<Condition> conditions = new ArrayList<>();
    int done = 0;
    for (StatedValue value : StatedValues.widest(text)) {
      if (isDate(value, text) || isAlone(value, text)) {
        addSegments(text.substring(done, value.start()), conditions, torn);
        conditions.add(inAnyForm(text.substring(value.start(), value.end()), value.term()));
        done = value.end();
      }
    }
    addSegments(text.substring(done), conditions, torn);
    return conditions;
  }

  /** How many units are typed, where a date counts as one. */
  static int size(String text) {
    int units = Run.of(text).size();
    for (StatedValue value : StatedValues.widest(text)) {
      if (isDate(value, text)) {
        units -= Run.of(text.substring(value.start(), value.end())).size() - 1;
      }
    }
    return units;
  }

  /** The whole text as one condition. */
  static Condition whole(String text) {
    String term = StatedValues.whole(text);
    return term == null ? new Holds(Run.of(text)) : inAnyForm(text, term);
  }

  /** The pieces between blanks, as runs. */
  static List<Run> runs(String text) {
    return BLANKS.splitAsStream(text).map(Run::of).filter(run -> !run.isEmpty()).toList();
  }

  private void addSegments(String text, List<Condition> conditions, Consumer<String> torn) {
    Segments segments = segmenter.segments(text, vocabulary);
    segments.runs().forEach(run -> conditions.add(new Holds(run)));
    if (segments.isTorn()) {
      torn.accept(text.strip());
    }
  }

  private static Condition inAnyForm(String text, String term) {
    return new AnyOf(List.of(new Holds(Run.of(text)), new Holds(new Stated(term))));
  }

  /** A year alone has a term like a number, but is printed with 年. */
  private static boolean isDate(StatedValue value, String text) {
    return value.term().indexOf('-') >= 0 || text.charAt(value.end() - 1) == '年';
  }

  private static boolean isAlone(StatedValue value, String text) {
    return value.start() == 0 && value.end() == text.length();
  }
}
