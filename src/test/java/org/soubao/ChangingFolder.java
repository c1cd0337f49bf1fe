package org.soubao;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.soubao.internal.format.mets.MetsIssue;
import org.soubao.typeset.SmallPdf;
import org.soubao.typeset.SmallPdf.Printed;

/** A folder of pages and articles in which somebody works: adds, changes, removes, corrects. */
public final class ChangingFolder {
  private static final List<String> NEWSPAPERS = List.of("青石晚报", "白鹭时报");
  private static final List<String> SUBJECTS =
      List.of("石桥修缮", "渡口复航", "夜读开门", "渔港扩建", "古井清淤", "茶市开秤", "旧巷通水");

  private final Path folder;
  private final Random random;
  private int last;

  /** Makes it, with a few things in it. */
  public ChangingFolder(Path folder, Random random) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.random = random;
    for (int i = 0; i < 6; i++) {
      writePage();
    }
    writeArticles();
  }

  /** Where it is. */
  public Path path() {
    return folder;
  }

  /** Does something; says what. */
  public String change() throws IOException {
    return switch (random.nextInt(25)) {
      case 0, 1, 2, 3 -> writePage();
      case 4, 5 -> remove(".txt");
      case 6, 7 -> writeArticles();
      case 8 -> remove(".jsonl");
      case 9 -> touch();
      case 10 -> correct();
      case 11 -> writeHtml();
      case 12 -> remove(".htm");
      case 13 -> nameShapes();
      case 14 -> writeDoubtful();
      case 15 -> writeTable();
      case 16 -> remove(".csv");
      case 17, 18 -> writeArchive();
      case 19 -> remove(".zip");
      case 20 -> writePdf();
      case 21 -> remove(".pdf");
      case 22 -> writeIssue();
      case 23 -> remove(".xml");
      default -> nameNewspapers();
    };
  }

  private String writePage() throws IOException {
    String page =
        "%s/2025-03-%02d/%02d.txt"
            .formatted(pick(NEWSPAPERS), 1 + random.nextInt(3), 1 + random.nextInt(3));
    return write(page, random.nextInt(12) == 0 ? "" : text());
  }

  /** A text of which one has to say how it is encoded. */
  private String writeDoubtful() throws IOException {
    return write("short.txt", pick(List.of("船停。", "渡口")).getBytes(Charset.forName("GB18030")));
  }

  /** Two articles, one of which may go on, or come from another page. */
  private String text() {
    String jump = random.nextBoolean() ? "（下转第%d版）\n".formatted(1 + random.nextInt(3)) : "";
    String from = random.nextInt(3) == 0 ? "（上接第%d版）\n\n".formatted(1 + random.nextInt(3)) : "";
    return from + article() + jump + "\n" + article();
  }

  private String article() {
    String subject = pick(SUBJECTS);
    return """
    %s进入第%d天

    本报讯（记者林知远）%s昨日进入第%d天，围观的人比前一天
    多了%d个，师傅们量了七遍才敢动手，一直忙到天黑才收工。
    """
        .formatted(subject, ++last, subject, last, random.nextInt(90));
  }

  /** Ids meet those of other files, and of pages. */
  private String writeArticles() throws IOException {
    StringBuilder lines = new StringBuilder();
    IntStream.range(0, random.nextInt(6)).forEach(i -> lines.append(line()));
    return write("%s.jsonl".formatted(pick(List.of("a", "m", "青石晚报/z"))), lines.toString());
  }

  private String line() {
    if (random.nextInt(12) == 0) {
      return "no article\n";
    }
    String id =
        random.nextInt(4) == 0
            ? "%s-2025-03-0%d-0%d-1"
                .formatted(pick(NEWSPAPERS), 1 + random.nextInt(3), 1 + random.nextInt(3))
            : "n" + random.nextInt(6);
    return "{\"id\": \"%s\", \"headline\": \"%s\", \"body\": \"第%d次。\"}\n"
        .formatted(id, pick(SUBJECTS), ++last);
  }

  /** A line for some page: what is at its beginning is withdrawn, or cut, or nothing fits. */
  private String correct() throws IOException {
    StringBuilder lines = new StringBuilder();
    List<Path> pages = files(".txt");
    for (int i = random.nextInt(3); i > 0 && !pages.isEmpty(); i--) {
      String page = folder.relativize(pick(pages)).toString();
      String what = pick(List.of("\"withdraw\"", "\"set\",\"city\":\"柳州\"", "\"split\""));
      lines.append(
          "{\"path\":\"%s\",\"offset\":%d,\"do\":%s}\n".formatted(page, random.nextInt(60), what));
    }
    return write("corrections.jsonl", lines.toString());
  }

  /** As crawlers leave them: a file an article, by day. */
  private String writeHtml() throws IOException {
    String subject = pick(SUBJECTS);
    String page =
        "<title>青石晚报数字报</title><b>第0%d版：要闻</b><founder-title>%s</founder-title><h4>%s又一天</h4>"
            .formatted(1 + random.nextInt(3), subject, subject);
    String body = "<founder-content><p>%s</p></founder-content>".formatted(article());
    return write(
        "crawl/2025-03/0%d/content_%d.htm".formatted(1 + random.nextInt(2), random.nextInt(3)),
        page + body);
  }

  /** Ids are those of other files, or none are given. */
  private String writeTable() throws IOException {
    boolean hasIds = random.nextBoolean();
    StringBuilder table = new StringBuilder(hasIds ? "id,标题,正文\n" : "标题,正文,报纸\n");
    for (int i = random.nextInt(4); i > 0; i--) {
      String subject = pick(SUBJECTS);
      String body = random.nextInt(8) == 0 ? "\"没有完" : "\"第%d次，%s。\"".formatted(++last, subject);
      table.append(
          hasIds
              ? "n%d,%s,%s\n".formatted(random.nextInt(6), subject, body)
              : "%s,%s,青石晚报\n".formatted(subject, body));
    }
    return write(pick(List.of("b.csv", "x/c.csv")), table.toString());
  }

  /** Pages of an issue that folders have pages of too; now and then cut off, or none at all. */
  private String writeArchive() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "skip.docx", "无");
      for (int page = 1; page <= 3; page++) {
        if (random.nextBoolean()) {
          put(zip, "%s/2025-03-02/0%d.txt".formatted(pick(NEWSPAPERS), page), text());
        }
      }
      if (random.nextInt(3) == 0) {
        put(zip, "in.jsonl", line());
      }
    }
    return write(pick(List.of("old.zip", "y/more.zip")), bytes.toByteArray());
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(UTF_8));
    zip.closeEntry();
  }

  /** What is printed above recurs from issue to issue. */
  private String writePdf() throws IOException {
    String subject = pick(SUBJECTS);
    byte[] page =
        SmallPdf.page(
            List.of(
                new Printed("渠水清清润万家", 22, 780),
                new Printed("%s进入第%d天".formatted(subject, ++last), 26, 740),
                new Printed("　　本报讯　" + subject + "昨日又有进展，街坊都来看。", 10.5, 715),
                new Printed("师傅们量了七遍才敢动手，天黑才散。", 10.5, 700)));
    byte[] written = random.nextInt(10) == 0 ? Arrays.copyOf(page, page.length / 2) : page;
    String name = "%s/2025-04-0%d/01.pdf".formatted(pick(NEWSPAPERS), 1 + random.nextInt(4));
    return write(name, written);
  }

  /** All of it, or one page of it anew. */
  private String writeIssue() throws IOException {
    Path issue = folder.resolve("mets");
    if (random.nextBoolean() || !Files.exists(issue)) {
      MetsIssue.write(issue);
      return "write mets";
    }
    String page = random.nextBoolean() ? MetsIssue.FIRST : MetsIssue.SECOND;
    String changed = page.replace("昨日", pick(List.of("今日", "前日", "昨日")));
    return write("mets/alto/000%d.xml".formatted(page.equals(MetsIssue.FIRST) ? 1 : 2), changed);
  }

  private String nameShapes() throws IOException {
    return write(
        "html-profiles.json",
        """
        [{"name": "own", "when": "%s", "headline": "h4", "content": "founder-content", "newspaper": "title"}]
        """
            .formatted(pick(List.of("founder-content", "none", "["))));
  }

  private String nameNewspapers() throws IOException {
    return write("newspapers.tsv", "青石晚报\t%s\n".formatted(pick(List.of("柳州", "桂林", "无城"))));
  }

  private String remove(String ending) throws IOException {
    List<Path> files = files(ending);
    boolean isOfFew = ending.equals(".txt") || ending.equals(".jsonl");
    if (files.size() < (isOfFew ? 3 : 1)) {
      return "nothing";
    }
    Path file = pick(files);
    Files.delete(file);
    return "remove " + folder.relativize(file);
  }

  private String touch() throws IOException {
    Path file = pick(files(".txt"));
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L + ++last));
    return "touch " + folder.relativize(file);
  }

  private String write(String name, String text) throws IOException {
    return write(name, text.getBytes(UTF_8));
  }

  private String write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return "write " + name;
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> !file.endsWith("corrections.jsonl"))
          .sorted()
          .toList();
    }
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
