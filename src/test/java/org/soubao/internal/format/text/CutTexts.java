package org.soubao.internal.format.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pieces of the bundled pages, simplified as they are or in traditional characters. */
final class CutTexts {
  private static final Path PAGES = Path.of("src/sample/pages");
  private static final Path CHARACTERS =
      Path.of("src/main/resources/org/soubao/internal/analysis/traditional-to-simplified.tsv");

  private final String simplified;
  private final String traditional;
  private final Random random;

  CutTexts(Random random) throws IOException {
    this.random = random;
    try (Stream<Path> pages = Files.walk(PAGES)) {
      List<Path> files = pages.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
      simplified = files.stream().map(CutTexts::text).collect(Collectors.joining("\n"));
    }
    traditional = traditional(simplified);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One of so many characters that has one beyond ASCII. */
  String cut(boolean inTraditional, int length) {
    String text = inTraditional ? traditional : simplified;
    String cut;
    do {
      int start = random.nextInt(text.length() - length);
      cut = text.substring(start, start + length);
    } while (cut.chars().allMatch(c -> c < 0x80));
    return cut;
  }

  /** With the first traditional form of each character that Big5 has. */
  static String traditional(String text) throws IOException {
    Map<Character, Character> forms = new HashMap<>();
    for (String line : Files.readAllLines(CHARACTERS)) {
      if (line.matches(".\t.") && Charset.forName("Big5").newEncoder().canEncode(line.charAt(0))) {
        forms.putIfAbsent(line.charAt(2), line.charAt(0));
      }
    }
    StringBuilder written = new StringBuilder();
    text.chars().forEach(c -> written.append(forms.getOrDefault((char) c, (char) c)));
    return written.toString();
  }
}
