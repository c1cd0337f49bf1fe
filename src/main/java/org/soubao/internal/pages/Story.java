package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article while it is put together: which lines of the page are what in it. */
final class Story {
  /** The lines of each paragraph and subhead, in page order. */
  final List<List<Integer>> paragraphs = new ArrayList<>();

  final List<Integer> headings = new ArrayList<>();
  final List<Integer> subheads = new ArrayList<>();
  final List<Integer> bylines = new ArrayList<>();
  final List<Integer> captions = new ArrayList<>();

  /** Jump and source lines. */
  final List<Integer> signs = new ArrayList<>();

  /** Whether a jump line, a source or a credit has ended it. */
  boolean closed;

  boolean hasByline;

  /** Its jump line (上接), where it goes on from another page; -1 for none. */
  int continued = -1;

  /** Whether a heading stands above it, whosever it is. */
  boolean headed;

  /** Its number on the page. */
  int number;

  /** Whether a correction says that an article begins with it. */
  boolean begun;

  /** Whether a correction changed what belongs to it. */
  boolean corrected;

  /** The story from which a correction cut it; null for most. */
  @Nullable Story cutFrom;

  private StoryText text = new StoryText();

  void paragraph(int line) {
    List<Integer> paragraph = new ArrayList<>();
    paragraph.add(line);
    paragraphs.add(paragraph);
  }

  void wrap(int line) {
    if (paragraphs.isEmpty()) {
      paragraph(line);
    } else {
      paragraphs.getLast().add(line);
    }
  }

  /**
   * Of a continued article with its heading elsewhere, the headings between jump line and text are
   * subheads.
   */
  void dropSubheads() {
    if (continued < 0) {
      return;
    }
    int first = firstLine();
    List<Integer> between =
        headings.stream().filter(line -> line > continued && line < first).sorted().toList();
    if (!between.isEmpty() && between.size() < headings.size()) {
      headings.removeAll(between);
      subheads.addAll(between);
      paragraphs.addFirst(new ArrayList<>(between));
    }
  }

  int firstLine() {
    return paragraphs.getFirst().getFirst();
  }

  int lastLine() {
    return paragraphs.getLast().getLast();
  }

  StoryText text() {
    return text;
  }

  /** Reads its text again after its paragraphs were changed. */
  void readAgain(List<Line> page) {
    text = new StoryText();
    paragraphs.forEach(paragraph -> paragraph.forEach(line -> text.add(page.get(line).text())));
  }

  /** Every line of it, in page order. */
  List<Integer> lines() {
    List<Integer> all = new ArrayList<>();
    paragraphs.forEach(all::addAll);
    all.addAll(headings);
    all.addAll(bylines);
    all.addAll(captions);
    all.addAll(signs);
    return all.stream().distinct().sorted().toList();
  }
}
