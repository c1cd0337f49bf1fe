package org.soubao.internal.lucene;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.soubao.model.Article;

/**
 * Articles of a few hundred characters that are all frequent, so that each stands before nearly
 * each other one: the dearest texts for queries of single characters.
 */
final class FrequentCharacters {
  private static final int FIRST = '一' + 0x400;
  private static final int DIFFERENT = 400;
  private static final int PARAGRAPH = 60;

  private final Random random;

  FrequentCharacters(long seed) {
    random = new Random(seed);
  }

  /** An index of so many articles, each with so many characters. */
  void index(Path index, int articles, int characters) {
    List<Article> all = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      String headline = text(10);
      all.add(Article.builder("id" + i, body(characters)).headline(headline).build());
    }
    Articles.index(index, all);
  }

  /** A body of so many characters, in paragraphs. */
  String body(int characters) {
    StringBuilder body = new StringBuilder();
    while (body.length() < characters) {
      body.append(text(PARAGRAPH)).append("。\n");
    }
    return body.toString();
  }

  /** So many characters. */
  String text(int characters) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < characters; i++) {
      text.append((char) (FIRST + random.nextInt(DIFFERENT)));
    }
    return text.toString();
  }

  /** So many different texts of so many characters. */
  List<String> texts(int count, int characters) {
    Set<String> texts = new HashSet<>();
    while (texts.size() < count) {
      texts.add(text(characters));
    }
    return List.copyOf(texts);
  }
}
