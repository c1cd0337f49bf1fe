package org.soubao.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.source.SourceFiles;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.internal.pages.PageDump;
import org.soubao.internal.pages.PageSegmenter;
import org.soubao.model.Article;

/** Real pages of one paper, whose file names say day, page and headline. */
@EnabledIfSystemProperty(named = "soubao.shared", matches = ".+")
class HtmlSamplesTest {
  private static final Pattern NAME = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})_第(\\d+)版_《(.+)》");

  @Test
  void whatTheNamesSayIsRead() {
    Path folder = Path.of(System.getProperty("soubao.shared"), "data", "html");
    List<RejectedPage> faults = new ArrayList<>();
    int read = 0;
    for (SourceFile file : SourceFiles.find(List.of(folder)).files()) {
      List<PageDump> pages = new ArrayList<>();
      try {
        PageFile.read(file, ReadingRules.NONE, pages::add, faults::add);
      } catch (UnreadableException e) {
        faults.add(new RejectedPage(file.path(), e.line(), e.getMessage()));
        continue;
      }
      List<Article> articles = PageSegmenter.articles(pages.getFirst());
      Matcher name = NAME.matcher(file.stem());
      assertThat(name.matches()).isTrue();
      assertThat(articles).as(file.stem()).hasSize(1);
      Article article = articles.getFirst();
      if (Boolean.getBoolean("show")) {
        System.out.println(article);
        System.out.println(article.body());
        System.out.println(
            article.captions() + " " + article.contributors() + article.kind() + article.origin());
      }
      assertThat(article.headline()).isEqualTo(name.group(5));
      assertThat(String.valueOf(article.date()).replace("-", ""))
          .isEqualTo(name.group(1) + name.group(2) + name.group(3));
      assertThat(article.page()).isEqualTo(name.group(4));
      assertThat(article.newspaper()).isEqualTo("人民日报");
      read++;
    }
    assertThat(Files.isDirectory(folder)).isTrue();
    assertThat(read).isEqualTo(9);
    // Three are pictures without a word about them.
    assertThat(faults).hasSize(3);
  }
}
