package org.soubao.internal.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.soubao.internal.analysis.NormalizedText;

/**
 * A piece of a typed query that may be misspelt: a run of Chinese characters, or of Latin letters
 * that may be pinyin. What is excluded, and the names and values of fields other than texts, are
 * none.
 *
 * @param start offset in the query
 * @param text the normal form of the piece, character for character
 */
public record QueryWord(int start, String text) {
  private static final int MAX_WORDS = 8;
  private static final int MAX_QUERY = 400;

  /** A quoted phrase or what stands between blanks, with what is written before it. */
  private static final Pattern PART =
      Pattern.compile("([+＋\\-－]?)((?:[a-zA-Z]+[:：])?)(?:[\"＂]([^\"＂]*)[\"＂]|([^\\s\"＂]+))");

  private static final Pattern PIECE = Pattern.compile("[一-鿿]{2,16}(?![一-鿿])|[a-zA-Z]+");
  private static final Pattern TEXT_FIELD =
      Pattern.compile("|(?:headline|title|body|text)[:：]", Pattern.CASE_INSENSITIVE);

  /** The pieces of a query, at most {@value #MAX_WORDS}, in order. */
  public static List<QueryWord> of(String query) {
    List<QueryWord> words = new ArrayList<>();
    Matcher part = PART.matcher(query.substring(0, Math.min(query.length(), MAX_QUERY)));
    while (part.find() && words.size() < MAX_WORDS) {
      boolean excluded = part.group(1).matches("[\\-－]");
      if (!excluded && TEXT_FIELD.matcher(part.group(2)).matches()) {
        int group = part.group(3) == null ? 4 : 3;
        addPieces(words, part.group(group), part.start(group));
      }
    }
    return words;
  }

  /** Whether it is written in Latin letters. */
  public boolean isLatin() {
    return text.charAt(0) < 128;
  }

  /** The query with another text instead of this piece. */
  public String replacedIn(String query, String other) {
    return query.substring(0, start) + other + query.substring(start + text.length());
  }

  private static void addPieces(List<QueryWord> words, String part, int start) {
    Matcher piece = PIECE.matcher(part);
    while (piece.find() && words.size() < MAX_WORDS) {
      String normal = NormalizedText.of(piece.group()).toString();
      boolean isOperator = piece.group().matches("OR|AND|NOT");
      if (normal.length() == piece.group().length() && !isOperator) {
        words.add(new QueryWord(start + piece.start(), normal));
      }
    }
  }
}
