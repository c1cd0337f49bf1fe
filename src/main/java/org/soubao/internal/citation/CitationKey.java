package org.soubao.internal.citation;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.soubao.internal.citation.CitedArticle.Author;
import org.soubao.internal.suggest.Pinyin;

/**
 * Names an article within somebody's list of references, in ASCII: {@code linzhiyuan20250224-3f2a},
 * the first author or the newspaper as it is read, the date, and four digits made of the id, since
 * a reporter may write several articles a day.
 */
final class CitationKey {
  private static final int NAME_LENGTH = 40;
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]");

  private CitationKey() {}

  static String of(CitedArticle article) {
    String name =
        Stream.concat(
                article.authors().stream().limit(1).map(Author::name),
                Stream.ofNullable(article.newspaper()))
            .map(CitationKey::ascii)
            .filter(romanized -> !romanized.isEmpty())
            .findFirst()
            .orElse("soubao");
    String date = article.date() == null ? "" : OTHERS.matcher("" + article.date()).replaceAll("");
    return "%s%s-%04x".formatted(name, date, article.id().hashCode() & 0xffff);
  }

  private static String ascii(String name) {
    String romanized = Pinyin.romanized(name).toLowerCase(Locale.ROOT);
    String ascii = OTHERS.matcher(romanized).replaceAll("");
    return ascii.substring(0, Math.min(ascii.length(), NAME_LENGTH));
  }
}
