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
  /** A word that stands for others. */
  private record Name(String text, long hash, int frequency, double cost) {}

  private final Lexicon words;
  private final Lattice lattice;
  private final Name begin;
  private final Name end;
  private final Name letters;
  private final Name digits;
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
    begin = name("始##始");
    end = name("末##末");
    letters = name("未##串");
    digits = name("未##数");
    spelling = new char[Math.max(end.text.length(), words.longest())];
    lengths = new int[spelling.length];
  }

  private Name name(String text) {
    int rank = words.rank(text);
    return new Name(text, Fnv.of(text), words.frequency(rank), words.cost(rank));
  }

  /** Takes the sentence between those places of a text, which must stay as it is. */
  void segment(char[] text, int start, int stop) {
    this.text = text;
    lattice.clear(start, stop);
    lattice.add(start, start, begin.hash, begin.frequency, begin.cost);
    int place = start;
    while (place < stop) {
      place = candidates(place, stop);
    }
    named(stop, stop + 1, end);
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
          named(start, behindLetters(start, end), letters);
      case CharacterKind.DIGIT, CharacterKind.WIDE_DIGIT ->
          named(start, behindDigits(start, end), digits);
      default -> named(start, start + 1, letters);
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

  private int delimiter(int start) {
    spelling[0] = text[start];
    long hash = Fnv.with(Fnv.NOTHING, text[start]);
    return alone(start, start + 1, hash, 1, Cost.TOTAL, delimiterCost);
  }

  /** A character of two units, or half of one. */
  private int character(int start, int end) {
    int length = Character.charCount(Character.codePointAt(text, start, end));
    long hash = Fnv.NOTHING;
    for (int i = 0; i < length; i++) {
      spelling[i] = text[start + i];
      hash = Fnv.with(hash, spelling[i]);
    }
    return alone(start, start + length, hash, length, 0, words.cost(0));
  }

  private int named(int start, int end, Name name) {
    int length = name.text.length();
    name.text.getChars(0, length, spelling, 0);
    return alone(start, end, name.hash, length, name.frequency, name.cost);
  }

  /** Adds the only thing that begins at a place; gives the place behind it. */
  private int alone(int start, int end, long hash, int length, int frequency, double unknownPair) {
    int group = lattice.size();
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
