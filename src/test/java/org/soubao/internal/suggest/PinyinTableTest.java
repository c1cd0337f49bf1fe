package org.soubao.internal.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.soubao.internal.analysis.NormalizedText;

/**
 * The table of readings is what ICU's transliterators say of every character; it is made anew with
 * {@code -Dgolden.update=true}. It is kept since a transliterator takes a second to be made.
 */
class PinyinTableTest {
  private static final Path TABLE =
      Path.of("src/main/resources/org/soubao/internal/suggest/pinyin.tsv");
  private static final String HEAD =
      """
      # How simplified characters are read: syllable without tone (v for ü), the characters. The common reading, and the
      # one as a surname, by the transliterators Han-Latin and Han-Latin/Names of ICU 78.2 (Unicode CLDR, Unicode Licence
      # V3). Made by mvn test -Dtest=PinyinTableTest -Dgolden.update=true
      """;

  @Test
  void itIsWhatIcuSays() throws Exception {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(TABLE, table());
    }
    assertThat(Files.readString(TABLE)).isEqualTo(table());
  }

  private static String table() {
    Transliterator common = Transliterator.getInstance("Han-Latin");
    Transliterator names = Transliterator.getInstance("Han-Latin/Names");
    Map<String, StringBuilder> characters = new TreeMap<>();
    for (char c = '一'; c <= '鿿'; c++) {
      String text = String.valueOf(c);
      if (NormalizedText.of(text).toString().equals(text)) {
        Stream.of(common, names)
            .map(latin -> syllable(latin.transliterate(text)))
            .distinct()
            .filter(syllable -> syllable.matches("[a-z]+"))
            .forEach(syllable ->
                characters.computeIfAbsent(syllable, key -> new StringBuilder()).append(text));
      }
    }
    return characters.entrySet().stream()
        .map(row -> row.getKey() + "\t" + row.getValue() + "\n")
        .collect(Collectors.joining("", HEAD, ""));
  }

  private static String syllable(String latin) {
    return Normalizer.normalize(latin, Form.NFD)
        .replace("u\u0308", "v")
        .replaceAll("[\u0300\u0301\u0304\u030c]", "");
  }
}
