package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.List;

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

  /** Whether a heading stands above it, whosever it is. */
  boolean headed;

  private final StoryText text = new StoryText();

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

  int firstLine() {
    return paragraphs.getFirst().getFirst();
  }

  int lastLine() {
    return paragraphs.getLast().getLast();
  }

  StoryText text() {
    return text;
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
