package org.soubao.internal.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The dates and numbers that a text states, in one form however they are printed: 二〇二五年二月二十四日,
 * 民國一百十四年二月廿四日, ２０２５年２月２４日 and 2025/2/24 are {@code 2025-02-24}; 一万二千, 12,000 and 1.2万 are {@code
 * 12000}; 百分之五 is {@code 5%}.
 *
 * <p>A date also states its parts, each at its own place: {@code 2025-02}, {@code 2025}, {@code
 * --02-24} (a day of any year, as in ISO 8601:2000), {@code --02}, {@code ---24}. So all that is
 * stated goes into the index, and a query asks for the {@linkplain #whole most exact} alone. What
 * is read and what is not is told by {@link NumberReader} and {@link DateReader}.
 *
 * <p>One object can read again and again, in time that grows with the length of the text; not for
 * several threads.
 */
public final class StatedValues {
  private static final boolean[] BEGINS = begins();

  private final NormalizedText text;
  private final NumberReader numbers;
  private final DateReader dates;
  private final StringBuilder terms = new StringBuilder();
  private int[] termEnds = new int[16];
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int size;

  /** Nothing yet; {@link #read} takes what that normal form states. */
  StatedValues(NormalizedText text) {
    this.text = text;
    NumeralContext context = new NumeralContext(text);
    numbers = new NumberReader(context);
    dates = new DateReader(context);
  }

  /** What a text states, in its order; a date before its parts. */
  public static List<StatedValue> in(CharSequence source) {
    StatedValues values = new StatedValues(NormalizedText.of(source));
    values.read();
    List<StatedValue> list = new ArrayList<>(values.size);
    for (int i = 0; i < values.size; i++) {
      list.add(new StatedValue(values.term(i), values.starts[i], values.ends[i]));
    }
    return list;
  }

  /** The dates and numbers of a text without the parts of dates: what a query asks for. */
  public static List<StatedValue> widest(CharSequence source) {
    List<StatedValue> widest = new ArrayList<>();
    int end = 0;
    for (StatedValue value : in(source)) {
      if (value.start() >= end) {
        widest.add(value);
        end = value.end();
      }
    }
    return widest;
  }

  /**
   * The term of the one date or number that a text consists of, but for blanks around it; null
   * where it says anything else: 2025年2月24日 is {@code 2025-02-24}, 防汛 and 2月24日防汛 are none.
   */
  public static @Nullable String whole(String source) {
    String stripped = source.strip();
    List<StatedValue> values = in(stripped);
    boolean whole =
        !values.isEmpty()
            && values.getFirst().start() == 0
            && values.getFirst().end() == stripped.length();
    return whole ? values.getFirst().term() : null;
  }

  /** Where a text states one of those terms, in order. */
  public static List<StatedValue> places(CharSequence source, Set<String> terms) {
    return terms.isEmpty()
        ? List.of()
        : in(source).stream().filter(value -> terms.contains(value.term())).toList();
  }

  /** Takes what the normal form states as it is now. */
  void read() {
    terms.setLength(0);
    size = 0;
    int i = 0;
    while (i < text.length()) {
      if (BEGINS[text.charAt(i)]) {
        i = read(i);
      } else {
        i++;
      }
    }
  }

  /** How many terms there are. */
  int size() {
    return size;
  }

  /** Where that value begins in the source. */
  int start(int value) {
    return starts[value];
  }

  /** Where that value ends in the source. */
  int end(int value) {
    return ends[value];
  }

  /** The characters of that term. */
  String term(int value) {
    return terms.substring(termStart(value), termEnds[value]);
  }

  /** All terms so far; what is appended before {@link #add} is the next. */
  StringBuilder terms() {
    return terms;
  }

  /** Where that term begins in {@link #terms}. */
  int termStart(int value) {
    return value == 0 ? 0 : termEnds[value - 1];
  }

  /** Where that term ends in {@link #terms}. */
  int termEnd(int value) {
    return termEnds[value];
  }

  /** Takes what was appended to the terms as one that stands there in the normal form. */
  void add(int start, int end) {
    if (size == starts.length) {
      termEnds = Arrays.copyOf(termEnds, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    termEnds[size] = terms.length();
    starts[size] = text.start(start);
    ends[size] = text.end(end - 1);
    size++;
  }

  private int read(int start) {
    if (dates.readAt(start)) {
      dates.addTo(this);
      return dates.end();
    }
    if (text.charAt(start) == '元') {
      return start + 1;
    }
    if (numbers.readAt(start)) {
      numbers.appendTo(terms);
      add(start, numbers.end());
    }
    return Math.max(start + 1, numbers.end());
  }

  private static boolean[] begins() {
    boolean[] begins = new boolean[Character.MAX_VALUE + 1];
    "0123456789〇零一二两三四五六七八九十百千万亿廿卅卌元".chars().forEach(c -> begins[c] = true);
    return begins;
  }
}
