package org.soubao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.Reindex;

/** What {@code soubao stats} says to a reader, and as JSON. */
class StatsCommandTest {
  @TempDir static Path folder;
  private static Path index;

  @BeforeAll
  static void index() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int week = 0; week < 10; week++) {
      if (week != 4) {
        LocalDate date = LocalDate.parse("2025-01-01").plusWeeks(week);
        lines.append(
            """
            {"id":"%s","newspaper":"青石周报","city":"柳州市","date":"%s","body":"河堤加固。"}
            """
                .formatted(date, date));
      }
    }
    lines.append("{\"id\":\"b\",\"newspaper\":\"白鹭时报\",\"body\":\"渡口复航。\"}\n");
    lines.append("{\"id\":\"n\",\"body\":\"不知出自何处。\"}\n");
    Path articles = Files.writeString(folder.resolve("a.jsonl"), lines);
    index = folder.resolve("index");
    Reindex.from(articles).into(index).run();
  }

  private static String stats(Locale locale, String... options) {
    String[] command =
        Stream.concat(Stream.of("stats", "--index", index.toString()), Stream.of(options))
            .toArray(String[]::new);
    Captured captured = Captured.run(locale, command);
    assertThat(captured.err()).isEmpty();
    assertThat(captured.exit()).isZero();
    return captured
        .out()
        .replace(folder.toAbsolutePath().toString(), "FOLDER")
        .replaceAll("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:[0-9:.]+Z?", "TIME")
        .replaceAll("[0-9.]+ (k?B)", "SIZE")
        .replaceAll("(?m)^Schema      \\S+", "Schema      N")
        .replaceAll("\"schema\":\"[^\"]+\"", "\"schema\":\"N\"")
        .replaceAll("(\"(total|articles|catalogue)\":)\\d{3,}", "$10");
  }

  @Test
  void fitsInColumns() {
    assertThat(stats(Locale.ENGLISH))
        .isEqualTo(
            """
            Index       FOLDER/index
            Articles    11, 2 of them without a date
            Raw pages   0
            Newspapers  2, and 1 article of none that is known
            Dates       2025-01-01 to 2025-03-05
            Cities      柳州市 9
            Size        SIZE (articles SIZE, raw pages SIZE, catalogue SIZE)
            Schema      N
            Finished    TIME, less than a minute ago
            Made from   FOLDER/a.jsonl (1 file)

            Newspaper            Articles       First        Last     Days  Missing
            青石周报                    9  2025-01-01  2025-03-05        9       55
                As a rule every 7 days. Missing, the longest first:
                2025-01-23 to 2025-02-04 (13), 2025-02-27 to 2025-03-04 (6),
                2025-02-20 to 2025-02-25 (6), 2025-02-13 to 2025-02-18 (6),
                2025-02-06 to 2025-02-11 (6), and 3 more
            白鹭时报                    1                                0        0
            """);
  }

  @Test
  void speaksChinese() {
    assertThat(stats(Locale.CHINESE))
        .contains(
            """
            文章      11 篇，其中 2 篇没有日期
            原始版面  0
            报纸      2 种，另有 1 篇不知出自何报
            日期      2025-01-01 至 2025-03-05
            城市      柳州市 9
            """)
        .contains("完成时间  TIME（刚刚完成）\n来源      FOLDER/a.jsonl（1 个文件）\n")
        .contains(
            """
                一般每 7 天一期。所缺日期，长的在前：
                2025-01-23 至 2025-02-04（13 天），2025-02-27 至 2025-03-04（6 天），
            """);
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
      assertThat(stats(locale).lines())
          .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(80));
    }
  }

  @Test
  void printsJson() {
    assertThat(stats(Locale.ENGLISH, "--json"))
        .startsWith(
            "{\"articles\":11,\"undated\":2,\"unnamed\":1,\"pages\":0,\"first\":\"2025-01-01\","
                + "\"last\":\"2025-03-05\",\"newspapers\":[{\"name\":\"青石周报\",\"articles\":9,"
                + "\"first\":\"2025-01-01\",\"last\":\"2025-03-05\",\"days\":9,\"usualInterval\":7,"
                + "\"missingDays\":55,\"missing\":[{\"from\":\"2025-01-02\","
                + "\"to\":\"2025-01-07\",\"days\":6},")
        .endsWith(
            ",{\"name\":\"白鹭时报\",\"articles\":1,\"first\":null,\"last\":null,\"days\":0,"
                + "\"usualInterval\":0,\"missingDays\":0,\"missing\":[]}],"
                + "\"cities\":[{\"name\":\"柳州市\",\"articles\":9}],"
                + "\"bytes\":{\"total\":0,\"articles\":0,\"pages\":0,\"catalogue\":0},"
                + "\"schema\":\"N\",\"finished\":\"TIME\","
                + "\"sources\":[{\"name\":\"a.jsonl\",\"files\":1}]}\n");
  }
}
