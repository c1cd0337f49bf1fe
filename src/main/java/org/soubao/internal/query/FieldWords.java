package org.soubao.internal.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.soubao.internal.analysis.NormalizedText;
import org.soubao.model.Kind;
import org.soubao.model.Origin;
import org.soubao.search.FilterField;

/** The values that a field may have where these are words of ours, in English and in Chinese. */
final class FieldWords {
  private static final Map<String, String> KINDS = kinds();
  private static final Map<String, String> ORIGINS = origins();
  private static final String OPENING = "“‘《「『";
  private static final String CLOSING = "”’》」』";

  private FieldWords() {}

  /** The value as filters have it; empty where the field has no such value. */
  static Optional<String> known(FilterField field, String value) {
    return switch (field) {
      case KIND -> Optional.ofNullable(KINDS.get(normal(value)));
      case ORIGIN -> Optional.ofNullable(ORIGINS.get(normal(value)));
      case CITY, PROVINCE, NEWSPAPER, SECTION, PAGE, BYLINE -> Optional.of(value);
    };
  }

  /** The value without blanks and Chinese quotes around it: 《柳州晚报》 is 柳州晚报. */
  static String bare(String text) {
    String value = text.strip();
    int last = value.length() - 1;
    boolean dressed =
        last > 0
            && OPENING.indexOf(value.charAt(0)) >= 0
            && OPENING.indexOf(value.charAt(0)) == CLOSING.indexOf(value.charAt(last));
    return dressed ? value.substring(1, last).strip() : value;
  }

  private static String normal(String value) {
    return NormalizedText.of(value).toString().replace('-', ' ');
  }

  private static Map<String, String> kinds() {
    Map<String, String> words = new HashMap<>();
    for (Kind kind : Kind.values()) {
      words.put(kind.word(), kind.word());
      words.put(chinese(kind), kind.word());
    }
    return words;
  }

  private static String chinese(Kind kind) {
    return switch (kind) {
      case ARTICLE -> "报道";
      case PHOTO_STORY -> "图片新闻";
      case COMMENTARY -> "评论";
      case LITERARY -> "副刊";
      case NOTICE -> "公告";
      case ADVERTISEMENT -> "广告";
      case GUIDE -> "导读";
    };
  }

  private static Map<String, String> origins() {
    Map<String, String> words = new HashMap<>();
    for (Origin origin : Origin.values()) {
      words.put(origin.word(), origin.word());
      words.put(chinese(origin), origin.word());
    }
    return words;
  }

  private static String chinese(Origin origin) {
    return switch (origin) {
      case STAFF -> "本报";
      case CONTRIBUTED -> "来稿";
      case WIRE -> "通稿";
      case REPRINT -> "转载";
      case UNKNOWN -> "不明";
    };
  }
}
