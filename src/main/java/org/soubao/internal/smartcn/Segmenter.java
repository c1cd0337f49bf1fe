package org.soubao.internal.smartcn;

import java.util.Arrays;

/**
 * Finds the words of a sentence as smartcn's hidden Markov model does: the cheapest way through all
 * that the sentence may consist of.
 *
 * <p>Candidates are, at every Han character, that character alone and the words of the {@link
 * Lexicon} that begin there; a run of letters, a run of digits, a delimiter and anything else is
 * one candidate each. Blanks are passed over, also inside words. Letters, digits, beginning and end
 * go by the names that the dictionary has for them; a delimiter counts as the most frequent word.
 *
 * <p>Time: at most n·k²·l steps for n characters, where k is the number of words that begin or end
 * at a place and l the length of a word, both at most the length of the longest word. Not for
 * several threads.
 */
final class Segmenter {
  private static final String BEGIN = "始##始";
  private static final String END = "末##末";
  private static final String LETTERS = "未##串";
  private static final String DIGITS = "未##数";

  private final Lexicon words;
  private final Lattice lattice;
  private final double delimiterCost = Cost.of(Cost.TOTAL, 0);

  /** The characters of what begins at a place, and how many of them each candidate has. */
  private final char[] spelling;

  private final int[] lengths;

  private char[] text = {};
  private int[] path = new int[64];
  private int next;

  Segmenter(Dictionary dictionary) {
    words = dictionary.words();
    lattice = new Lattice(dictionary.pairs());
    spelling = new char[Math.max(END.length(), words.longest())];
    lengths = new int[spelling.length];
  }

  /** Takes the sentence between those places of a text, which must stay as it is. */
  void segment(char[] text, int start, int end) {
    this.text = text;
    lattice.clear(start, end);
    int rank = words.rank(BEGIN);
    lattice.add(start, start, Fnv.of(BEGIN), words.frequency(rank), words.cost(rank));
    int place = start;
    while (place < end) {
      place = candidates(place, end);
    }
    name(end, end + 1, END);
    trace();
  }

  /** Goes to the next word; gives whether there is one. */
  boolean next() {
    return --next > 0;
  }

  /** Where the word begins. */
  int start() {
    return lattice.start(path[next]);
  }

  /** Where the word ends. */
  int end() {
    return lattice.end(path[next]);
  }

  /** Adds all that begins at a place; gives the next place. */
  private int candidates(int start, int end) {
    return switch (CharacterKind.of(text[start])) {
      case CharacterKind.HAN -> words(start, end);
      case CharacterKind.BLANK -> lattice.pass(start);
      case CharacterKind.DELIMITER -> delimiter(start);
      case CharacterKind.SURROGATE -> character(start, end);
      case CharacterKind.LETTER, CharacterKind.WIDE_LETTER ->
          name(start, behindLetters(start, end), LETTERS);
      case CharacterKind.DIGIT, CharacterKind.WIDE_DIGIT ->
          name(start, behindDigits(start, end), DIGITS);
      default -> name(start, start + 1, LETTERS);
    };
  }

  private int behindLetters(int start, int end) {
    int place = start + 1;
    while (place < end && CharacterKind.isLetter(CharacterKind.of(text[place]))) {
      place++;
    }
    return place;
  }

  private int behindDigits(int start, int end) {
    int place = start + 1;
    while (place < end && CharacterKind.isDigit(CharacterKind.of(text[place]))) {
      place++;
    }
    return place;
  }

  private int delimiter(int start) {
    spelling[0] = text[start];
    return alone(start, start + 1, 1, Cost.TOTAL, delimiterCost);
  }

  /** A Han character, and the words that begin with it. */
  private int words(int start, int end) {
    int group = lattice.size();
    char c = text[start];
    long hash = Fnv.with(Fnv.NOTHING, c);
    int node = words.first(c);
    int rank = Lexicon.rank(node);
    int length = 0;
    spelling[length++] = c;
    lengths[0] = length;
    lattice.add(start, start + 1, hash, words.frequency(rank), words.cost(rank));
    int place = start + 1;
    while (Lexicon.goesOn(node)) {
      while (place < end && CharacterKind.isBlank(text[place])) {
        place++;
      }
      if (place == end || !CharacterKind.isHan(text[place])) {
        break;
      }
      c = text[place++];
      node = words.next(node, c);
      if (node == Lexicon.NONE) {
        break;
      }
      spelling[length++] = c;
      hash = Fnv.with(hash, c);
      rank = Lexicon.rank(node);
      if (rank != 0) {
        lengths[lattice.size() - group] = length;
        lattice.add(start, place, hash, words.frequency(rank), words.cost(rank));
      }
    }
    lattice.link(group, start, spelling, lengths);
    return start + 1;
  }

  /** A character of two units, or half of one; gives the place behind it. */
  private int character(int start, int end) {
    int length = Character.charCount(Character.codePointAt(text, start, end));
    System.arraycopy(text, start, spelling, 0, length);
    return alone(start, start + length, length, 0, words.cost(0));
  }

  /** What goes by a name; gives the place behind it. */
  private int name(int start, int end, String name) {
    name.getChars(0, name.length(), spelling, 0);
    int rank = words.rank(name);
    return alone(start, end, name.length(), words.frequency(rank), words.cost(rank));
  }

  /** What is the only thing that begins at a place. */
  private int alone(int start, int end, int length, int frequency, double unknownPair) {
    int group = lattice.size();
    long hash = Fnv.NOTHING;
    for (int i = 0; i < length; i++) {
      hash = Fnv.with(hash, spelling[i]);
    }
    lengths[0] = length;
    lattice.add(start, end, hash, frequency, unknownPair);
    lattice.link(group, start, spelling, lengths);
    return end;
  }

  private void trace() {
    next = 0;
    for (int word = lattice.size() - 1; word != 0; word = lattice.previous(word)) {
      if (next == path.length) {
        path = Arrays.copyOf(path, 2 * next);
      }
      path[next++] = word;
    }
  }
}
