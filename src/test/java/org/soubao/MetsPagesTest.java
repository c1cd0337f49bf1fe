package org.soubao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.ingest.IngestReport;
import org.soubao.ingest.RejectedPage;
import org.soubao.ingest.UpdateReport;
import org.soubao.internal.format.mets.MetsIssue;
import org.soubao.model.Article;
import org.soubao.model.Box;
import org.soubao.model.Part;
import org.soubao.model.Source;

/** Issues as METS with ALTO, and ALTO alone. */
class MetsPagesTest {
  @TempDir Path folder;
  private final List<Article> articles = new ArrayList<>();

  private IngestReport ingest(Path source) {
    articles.clear();
    return Ingest.from(source).to(articles::add);
  }

  @Test
  void whatMetsNamesIsKept() throws IOException {
    MetsIssue.write(folder.resolve("issue"));
    IngestReport report = ingest(folder);
    assertThat(report.rejected()).isEmpty();
    assertThat(report.passedOver()).isZero();
    assertThat(articles)
        .extracting(Article::headline)
        .startsWith("北码头渡口昨日复航", "石桥封闭公告")
        .endsWith("古井清淤见了底")
        .hasSize(3);
    Article article = articles.getFirst();
    assertThat(article.kicker()).isEqualTo("停航三个月后");
    assertThat(article.deck()).isEqualTo("首日运送乘客四百余人");
    assertThat(article.byline()).containsExactly("林知远");
    assertThat(article.captions()).containsExactly("渡船靠岸。高明摄");
    assertThat(article.body())
        .isEqualTo("本报讯停航三个月的北码头渡口昨日复航三条船往来两岸。\n老周在渡口撑了四十年船，他说等了一个冬天。票价仍是两元，老人和学生免费。");
    assertThat(article.newspaper()).isEqualTo("青石晚报");
    assertThat(article.date()).isEqualTo(LocalDate.of(1935, 3, 2));
    assertThat(article.page()).isEqualTo("01");
    assertThat(article.id()).isEqualTo("青石晚报-1935-03-02-01-1");
    assertThat(article.parts()).extracting(Part::path).containsExactly("issue/alto/0002.xml");
    assertThat(article.parts()).extracting(Part::page).containsExactly("02");
    assertThat(articles.getLast().page()).isEqualTo("02");
  }

  @Test
  void boxesLieWhereAltoSays() throws IOException {
    MetsIssue.write(folder);
    ingest(folder);
    Source source = Objects.requireNonNull(articles.get(1).source());
    assertThat(source.path()).isEqualTo("alto/0001.xml");
    Box heading = source.boxes().getFirst();
    assertThat(heading.left()).isCloseTo(200 / MetsIssue.WIDTH, within(0.001));
    assertThat(heading.top()).isCloseTo(3000 / MetsIssue.HEIGHT, within(0.001));
    Box text = source.boxes().getLast();
    assertThat(text.right()).isCloseTo((200 + 17 * 40) / MetsIssue.WIDTH, within(0.001));
    assertThat(text.bottom()).isCloseTo(3240 / MetsIssue.HEIGHT, within(0.001));
    Box rest = articles.getFirst().parts().getFirst().boxes().getFirst();
    assertThat(rest.left()).isCloseTo(2200 / MetsIssue.WIDTH, within(0.001));
    assertThat(rest.height()).isCloseTo(40 / MetsIssue.HEIGHT, within(0.001));
  }

  @Test
  void aMetsFileByItselfFindsItsPages() throws IOException {
    MetsIssue.write(folder);
    IngestReport report = ingest(folder.resolve("issue-mets.xml"));
    assertThat(report.rejected()).isEmpty();
    assertThat(articles).hasSize(3);
  }

  @Test
  void aMissingPageIsNamedAndTheOthersAreRead() throws IOException {
    MetsIssue.write(folder);
    Files.delete(folder.resolve("alto/0001.xml"));
    IngestReport report = ingest(folder);
    assertThat(report.rejected())
        .singleElement()
        .satisfies(it -> assertThat(it.reason()).contains("alto/0001.xml"));
    assertThat(articles).extracting(Article::headline).contains("古井清淤见了底");
  }

  @Test
  void withoutArticlesThePagesAreReadByTheirPlaces() throws IOException {
    MetsIssue.write(folder);
    String mets = MetsIssue.mets();
    int from = mets.indexOf("<mets:structMap TYPE=\"LOGICAL\"");
    Files.writeString(folder.resolve("issue-mets.xml"), mets.substring(0, from) + "</mets:mets>");
    IngestReport report = ingest(folder);
    assertThat(report.rejected()).isEmpty();
    assertThat(articles).extracting(Article::headline).contains("古井清淤见了底");
    assertThat(articles).allSatisfy(it -> assertThat(it.newspaper()).isEqualTo("青石晚报"));
  }

  @Test
  void altoAloneIsAPageAndOtherXmlIsPassedOver() throws IOException {
    Path day = Files.createDirectories(folder.resolve("青石晚报/1935-03-02"));
    Files.writeString(day.resolve("02.xml"), MetsIssue.SECOND);
    Files.writeString(day.resolve("feed.xml"), "<rss><channel/></rss>");
    IngestReport report = ingest(folder);
    assertThat(report.rejected()).isEmpty();
    assertThat(report.passedOver()).isEqualTo(1);
    assertThat(articles).extracting(Article::headline).contains("古井清淤见了底");
    assertThat(articles.getFirst().id()).startsWith("青石晚报-1935-03-02-02-");
    assertThat(Objects.requireNonNull(articles.getFirst().source()).boxes()).isNotEmpty();
  }

  @Test
  void xmlOfWhichNobodyCanTellWhatItIsHasItsSentence() throws IOException {
    MetsIssue.write(folder);
    Files.writeString(folder.resolve("empty.xml"), "");
    Files.writeString(folder.resolve("page.xml"), "这不是版面");
    Files.writeString(folder.resolve("none.xml"), "<?xml version=\"1.0\"?><!-- nothing -->");
    Files.writeString(folder.resolve("code.xml"), "<?xml version='1.0' encoding='none'?><alto/>");
    IngestReport report = ingest(folder);
    assertThat(report.passedOver()).isZero();
    assertThat(report.rejected())
        .extracting(RejectedPage::path)
        .containsExactlyInAnyOrder("empty.xml", "page.xml", "none.xml", "code.xml");
    assertThat(report.rejected()).allSatisfy(it -> assertThat(it.reason()).endsWith("."));
    assertThat(report.rejected()).asString().contains("The file is empty", "no encoding none");
    assertThat(articles).hasSize(3);
    assertThat(ingest(folder.resolve("empty.xml")).rejected())
        .singleElement()
        .satisfies(it -> assertThat(it.path()).isEqualTo("empty.xml"));
  }

  /** Whoever tests may read everything; this file nobody can. */
  private static void makeUnreadable(Path file) throws IOException {
    Path unreadable = Path.of("/proc/self/mem");
    assumeTrue(Files.isRegularFile(unreadable), "skipped: nothing here fails to be read");
    Files.delete(file);
    Files.createSymbolicLink(file, unreadable);
  }

  @Test
  void whatCantBeReadNowIsNotGone() throws IOException {
    Path sources = folder.resolve("sources");
    MetsIssue.write(sources.resolve("issue"));
    Path alone = Files.createDirectories(sources.resolve("青石晚报/1935-03-09")).resolve("02.xml");
    Files.writeString(alone, MetsIssue.SECOND);
    Path index = folder.resolve("index");
    long articles = Reindex.from(sources).into(index).run().articles();
    for (String path :
        List.of("青石晚报/1935-03-09/02.xml", "issue/alto/0001.xml", "issue/issue-mets.xml")) {
      Path file = sources.resolve(path);
      byte[] before = Files.readAllBytes(file);
      makeUnreadable(file);
      UpdateReport report = Update.of(index).run();
      assertThat(report.articles()).as(path).isEqualTo(articles);
      assertThat(report.rejected())
          .singleElement()
          .satisfies(it -> assertThat(it.path()).isEqualTo(path))
          .satisfies(it -> assertThat(it.reason()).startsWith("It can't be read: "));
      Files.delete(file);
      Files.write(file, before);
      assertThat(Update.of(index).run().rejected()).isEmpty();
    }
  }

  @Test
  void nothingOutsideIsResolvedAndEveryFaultHasItsSentence() throws IOException {
    Path secret = folder.resolve("secret.txt.kept");
    Files.writeString(secret, "机密");
    String alto = MetsIssue.SECOND.substring(MetsIssue.SECOND.indexOf("<alto"));
    String bomb =
        "<!DOCTYPE alto [<!ENTITY a \"哈哈\"><!ENTITY b \"&a;&a;\">]>" + alto.replace("古井", "&b;");
    String outside =
        "<!DOCTYPE alto [<!ENTITY x SYSTEM \"%s\">]>".formatted(secret.toUri())
            + alto.replace("古井", "&x;");
    Map<String, String> files =
        Map.of(
            "bomb.xml",
            bomb,
            "outside.xml",
            outside,
            "cut.xml",
            alto.substring(0, 700),
            "entity.xml",
            alto.replace("古井", "&nothing;"),
            "empty.xml",
            MetsIssue.alto(""),
            "pageless.xml",
            "<alto/>",
            "mets.xml",
            "<mets/>");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    Files.writeString(
        folder.resolve("good.xml"),
        "<?xml version=\"1.0\" encoding=\"GB18030\"?>" + alto,
        Charset.forName("GB18030"));
    IngestReport report = ingest(folder);
    assertThat(report.rejected())
        .extracting(RejectedPage::path)
        .containsExactlyInAnyOrderElementsOf(files.keySet());
    assertThat(report.rejected())
        .allSatisfy(it -> assertThat(it.reason()).endsWith(".").doesNotContain("机密"));
    assertThat(report.rejected())
        .filteredOn(it -> it.path().startsWith("bomb") || it.path().startsWith("outside"))
        .allSatisfy(it -> assertThat(it.reason()).contains("DOCTYPE"));
    assertThat(report.rejected())
        .filteredOn(it -> it.path().equals("cut.xml"))
        .allSatisfy(it -> assertThat(it.line()).isPositive());
    assertThat(articles).extracting(Article::headline).contains("古井清淤见了底");
  }

  /** A METS file of that many pages, each under an id of its own. */
  private static String manyPages(int pages, IntFunction<String> href) {
    StringBuilder mets = new StringBuilder("<mets><fileSec>");
    StringBuilder divs = new StringBuilder();
    for (int i = 0; i < pages; i++) {
      mets.append("<file ID='F%d'><FLocat href='%s'/></file>".formatted(i, href.apply(i)));
      divs.append("<div TYPE='PAGE'><fptr FILEID='F%d'/></div>".formatted(i));
    }
    mets.append("</fileSec><structMap TYPE='PHYSICAL'>").append(divs);
    return mets.append("</structMap></mets>").toString();
  }

  @Test
  void aFileNamedByManyIdsIsOnePage() throws IOException {
    MetsIssue.write(folder);
    Files.writeString(
        folder.resolve("issue-mets.xml"),
        manyPages(5_000, i -> i % 2 == 0 ? "alto/0002.xml" : "alto/../alto/0002.xml"));
    IngestReport report = ingest(folder.resolve("issue-mets.xml"));
    assertThat(report.rejected()).isEmpty();
    assertThat(articles).extracting(Article::headline).containsOnlyOnce("古井清淤见了底");
  }

  @Test
  void areasUnderAnotherIdOfTheirPageAreKept() throws IOException {
    MetsIssue.write(folder);
    String again =
        "<mets:file ID=\"AGAIN\"><mets:FLocat xlink:href=\"alto/0002.xml\"/></mets:file>";
    Files.writeString(
        folder.resolve("issue-mets.xml"),
        MetsIssue.mets()
            .replace("FILEID=\"ALTO00002\" BEGIN", "FILEID=\"AGAIN\" BEGIN")
            .replace("</mets:fileGrp>", again + "</mets:fileGrp>"));
    ingest(folder);
    assertThat(articles).extracting(Article::headline).endsWith("古井清淤见了底").hasSize(3);
    assertThat(articles.getFirst().parts()).hasSize(1);
  }

  @Test
  void anIssueOfTooManyPagesIsRefused() throws IOException {
    Files.writeString(folder.resolve("mets.xml"), manyPages(2_001, i -> "alto/" + i + ".xml"));
    assertThat(ingest(folder).rejected())
        .singleElement()
        .satisfies(it -> assertThat(it.reason()).contains("more than 2,000 pages"));
  }

  @Test
  void aFileOutsideTheSourceIsNotRead() throws IOException {
    Path inside = Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(folder.resolve("out.xml"), MetsIssue.FIRST);
    Files.writeString(
        inside.resolve("mets.xml"), MetsIssue.mets().replace("file://./alto/0001", "../../out"));
    IngestReport report = ingest(folder.resolve("a"));
    assertThat(report.rejected()).hasSize(2);
    assertThat(articles).isEmpty();
  }

  @Test
  void anUpdateGivesWhatAReindexGives() throws IOException {
    Path sources = folder.resolve("sources");
    MetsIssue.write(sources);
    Files.delete(sources.resolve("alto/0001.xml"));
    Path index = folder.resolve("index");
    Reindex.from(sources).into(index).run();
    Files.writeString(sources.resolve("alto/0001.xml"), MetsIssue.FIRST);
    assertThat(Update.of(index).run().rejected()).isEmpty();
    try (Archive archive = Archive.open(index)) {
      Article article = archive.search("撑了四十年船").hits().getFirst().article();
      assertThat(article.parts()).hasSize(1);
    }
    Files.writeString(
        sources.resolve("alto/0002.xml"), MetsIssue.SECOND.replace("古井清淤见了底", "新井清淤见了底"));
    assertThat(Update.of(index).run().isChanged()).isTrue();
    assertThat(Update.of(index).run().isChanged()).isFalse();
  }
}
