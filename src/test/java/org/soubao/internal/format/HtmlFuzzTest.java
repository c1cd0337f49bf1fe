package org.soubao.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.source.SourceFiles;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.internal.pages.PageDump;
import org.soubao.internal.pages.PageSegmenter;

/** Whatever bytes an HTML file holds, they are pages or refused with a sentence, soon. */
class HtmlFuzzTest {
  private static final List<String> PARTS =
      List.of(
          "<html>",
          "</html>",
          "<body>",
          "<article>",
          "</article>",
          "<p>",
          "</p>",
          "<div>",
          "</div>",
          "<table>",
          "<tr>",
          "<td class=pic>",
          "</table>",
          "<br>",
          "<founder-title>",
          "</founder-title>",
          "<founder-content>",
          "</founder-content>",
          "<h1>",
          "</h1>",
          "<script>",
          "</script>",
          "<!--",
          "-->",
          "<!--enpproperty <title>",
          "/enpproperty-->",
          "<a href=x>",
          "</a>",
          "<b>",
          "</b>",
          "<frameset>",
          "<svg>",
          "<math>",
          "<template>",
          "<plaintext>",
          "<select><option>",
          "<div hidden>",
          "&nbsp;&#0;&#x10ffff;",
          "本报讯（记者 林知远）渡口昨日复航，三条船往来两岸。",
          "第05版：要闻",
          "　　",
          "《",
          "】",
          "（下转第二版）",
          "\u0000",
          "\ud83d\ude00",
          "<title>青石晚报</title>",
          "<p style='display:none'>");

  private static Path folder;

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("html-fuzz");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    Files.deleteIfExists(folder.resolve("a.html"));
    Files.deleteIfExists(folder);
  }

  private static void read(byte[] bytes) {
    try {
      Path file = Files.write(folder.resolve("a.html"), bytes);
      SourceFile source = SourceFiles.find(List.of(file)).files().getFirst();
      List<PageDump> pages = new ArrayList<>();
      try {
        PageFile.read(source, ReadingRules.NONE, pages::add, fault -> {});
      } catch (UnreadableException e) {
        assertThat(e.getMessage()).endsWith(".");
      }
      for (PageDump page : pages) {
        assertThat(PageSegmenter.articles(page))
            .allSatisfy(article -> assertThat(article.body()).isNotBlank());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Property(tries = 300)
  void anyBytes(@ForAll @Size(max = 400) byte[] bytes) {
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(bytes));
  }

  @Property(tries = 600)
  void anyTree(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder html = new StringBuilder();
    for (int i = random.nextInt(120); i > 0; i--) {
      html.append(PARTS.get(random.nextInt(PARTS.size())));
    }
    byte[] bytes = html.toString().getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(bytes));
  }

  @Test
  void whatIsRepeatedWithoutEndIsReadInBoundedTime() throws IOException {
    makeFolder();
    for (String part : PARTS) {
      byte[] bytes = part.repeat(200_000 / part.length()).getBytes(StandardCharsets.UTF_8);
      assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(bytes), part);
    }
    removeFolder();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "本报讯渡口昨日复航，三条船往来两岸，票价仍是两元。<br>",
        "本报讯渡口昨日复航，三条船往来两岸，票价仍是两元<br>",
        "本报讯渡口昨日复航，三条船往来两岸，票价仍是两元。<br><a href=x>石桥封闭公告</a><br>",
        "<div>本报讯渡口昨日复航，三条船往来两岸，票价仍是两元。<a href=x>公告</a></div>渡口<br>"
      })
  void aMegabyteOfLinesInOneElementIsReadInSeconds(String line) throws IOException {
    makeFolder();
    int bytes = line.getBytes(StandardCharsets.UTF_8).length;
    String page = "<title>青石晚报</title><body>" + line.repeat(1_000_000 / bytes);
    assertTimeoutPreemptively(
        Duration.ofSeconds(15), () -> read(page.getBytes(StandardCharsets.UTF_8)));
    removeFolder();
  }
}
