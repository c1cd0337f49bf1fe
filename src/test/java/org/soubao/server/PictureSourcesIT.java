package org.soubao.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.Archive;
import org.soubao.Reindex;
import org.soubao.internal.format.mets.MetsIssue;
import org.soubao.model.Box;
import org.soubao.search.Hit;
import org.soubao.typeset.SmallPdf;
import org.soubao.typeset.SmallPdf.Printed;

/** Pictures of pages that lay in archives, and of pages that came as images beside METS. */
class PictureSourcesIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String ZIPPED = "青石桥报/2025-03-01/01.pdf";

  /** Of the notice on the first page of the issue: its heading lies there. */
  private static final Box NOTICE =
      Box.between(
          200 / MetsIssue.WIDTH,
          3000 / MetsIssue.HEIGHT,
          560 / MetsIssue.WIDTH,
          3060 / MetsIssue.HEIGHT);

  @TempDir static Path folder;
  private static Path sources;
  private static Archive archive;
  private static SoubaoServer server;

  @BeforeAll
  static void start() throws IOException {
    sources = folder.resolve("sources");
    writeArchives();
    writeIssue(sources.resolve("mets"), "jpg");
    writeIssue(folder.resolve("packed"), "tif");
    zip(sources.resolve("packed.zip"), files(folder.resolve("packed"), "1936"));
    Reindex.from(sources).into(folder.resolve("index")).run();
    archive = Archive.open(folder.resolve("index"));
    server = SoubaoServer.start(archive, ServerSettings.of("127.0.0.1", 0));
  }

  @AfterAll
  static void stop() {
    server.close();
    archive.close();
  }

  private static byte[] pdf(String subject) throws IOException {
    return SmallPdf.page(
        List.of(
            new Printed(subject + "昨日复航", 26, 740),
            new Printed("　　本报讯　" + subject + "停航三个月后昨日复航，三条船往来两岸。", 10.5, 715),
            new Printed("老周撑了四十年船，他说等了一个冬天。", 10.5, 700)));
  }

  private static void writeArchives() throws IOException {
    Files.createDirectories(sources);
    zip(sources.resolve("年.zip"), Map.of(ZIPPED, pdf("渡口")));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GZIPOutputStream(bytes), "UTF-8")) {
      byte[] page = pdf("渔港");
      TarArchiveEntry entry = new TarArchiveEntry("青石桥报/2025-03-02/01.pdf");
      entry.setSize(page.length);
      tar.putArchiveEntry(entry);
      tar.write(page);
      tar.closeArchiveEntry();
    }
    zip(sources.resolve("多年.zip"), Map.of("三月.tar.gz", bytes.toByteArray()));
  }

  private static void zip(Path file, Map<String, byte[]> entries) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
  }

  private static Map<String, byte[]> files(Path folder, String year) throws IOException {
    Map<String, byte[]> files = new java.util.TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        boolean isMets = file.toString().endsWith("-mets.xml");
        files.put(
            folder.relativize(file).toString(),
            isMets ? new String(bytes, UTF_8).replace("1935", year).getBytes(UTF_8) : bytes);
      }
    }
    return files;
  }

  /** The first page has an image that is read, beside a small one; the second one JPEG 2000. */
  private static void writeIssue(Path folder, String form) throws IOException {
    MetsIssue.write(folder);
    Path images = Files.createDirectories(folder.resolve("images"));
    scan(images.resolve("0001." + form));
    Files.write(images.resolve("0002.jp2"), new byte[] {0, 0, 0, 12, 'j', 'P', ' ', ' '});
    String groups =
        """
        <mets:fileGrp USE="THUMBS"><mets:file ID="T1"><mets:FLocat xlink:href="images/small.jpg"/></mets:file></mets:fileGrp>
        <mets:fileGrp USE="IMAGES"><mets:file ID="I1"><mets:FLocat xlink:href="file://./images/0001.%s"/></mets:file>
        <mets:file ID="I2"><mets:FLocat xlink:href="images/0002.jp2"/></mets:file></mets:fileGrp>
        </mets:fileSec>
        """
            .formatted(form);
    String mets =
        MetsIssue.mets()
            .replace("</mets:fileSec>", groups)
            .replace(
                "<mets:fptr><mets:par><mets:area FILEID=\"ALTO00001\"/>",
                "<mets:fptr FILEID=\"T1\"/><mets:fptr><mets:par><mets:area FILEID=\"I1\"/>"
                    + "<mets:area FILEID=\"ALTO00001\"/>")
            .replace(
                "<mets:fptr FILEID=\"ALTO00002\"/>",
                "<mets:fptr FILEID=\"ALTO00002\"/><mets:fptr FILEID=\"I2\"/>");
    Files.writeString(folder.resolve("issue-mets.xml"), mets);
  }

  /** An image in which the notice's heading is red. */
  private static void scan(Path file) throws IOException {
    BufferedImage image = new BufferedImage(3000, 4500, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 3000, 4500);
    graphics.setColor(Color.RED);
    graphics.fillRect(
        (int) (NOTICE.left() * 3000),
        (int) (NOTICE.top() * 4500),
        (int) (NOTICE.width() * 3000),
        (int) (NOTICE.height() * 4500));
    graphics.dispose();
    String name = file.getFileName().toString();
    String form = name.endsWith("tif") ? "tiff" : name.substring(name.lastIndexOf('.') + 1);
    assertThat(ImageIO.write(image, form, file.toFile())).isTrue();
  }

  private static String address(String query, int year) {
    List<Hit> hits = archive.search(query).hits();
    String id =
        hits.stream()
            .map(hit -> hit.article())
            .filter(article -> article.date() != null && article.date().getYear() == year)
            .findFirst()
            .orElseThrow()
            .id();
    return "/api/v1/articles/" + ServerOverHttp.segment(id);
  }

  private static HttpResponse<byte[]> get(String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + server.port() + path);
    return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
  }

  private static BufferedImage image(String path) throws Exception {
    HttpResponse<byte[]> answer = get(path);
    assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(200);
    return ImageIO.read(new ByteArrayInputStream(answer.body()));
  }

  private static JsonNode page(String article, int number) throws Exception {
    return JSON.readTree(get(article + "/source").body()).at("/pages/" + (number - 1));
  }

  private static void assertProblem(String path, String type, String said) throws Exception {
    HttpResponse<byte[]> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    String body = new String(answer.body(), UTF_8);
    assertThat(body).contains("/problems/" + type).contains(said);
    assertThat(body).doesNotContain(folder.toString());
  }

  private static void assertNothingIsLeft() throws IOException {
    String own = "soubao-unpacked-%d-".formatted(ProcessHandle.current().pid());
    try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(left.filter(path -> path.getFileName().toString().startsWith(own))).isEmpty();
    }
  }

  @Test
  void aPdfInAnArchiveIsDrawn() throws Exception {
    String article = address("渡口昨日复航", 2025);
    assertThat(page(article, 1).get("picture").asText()).isEqualTo("picture?page=1");
    assertThat(image(article + "/picture?width=800").getWidth()).isBetween(799, 800);
    assertNothingIsLeft();
  }

  @Test
  void soIsOneInAnArchiveWithinAnother() throws Exception {
    String article = address("渔港昨日复航", 2025);
    assertThat(page(article, 1).has("picture")).isTrue();
    assertThat(image(article + "/picture?width=1600").getWidth()).isBetween(1_599, 1_600);
    assertNothingIsLeft();
  }

  @Test
  void anArchiveThatWasPackedAnewShowsWhatItHeldAlone() throws Exception {
    Path file = sources.resolve("年.zip");
    byte[] before = Files.readAllBytes(file);
    String picture = address("渡口昨日复航", 2025) + "/picture?width=2400";
    try {
      zip(file, Map.of(ZIPPED, pdf("盐港")));
      assertProblem(picture, "source-changed", "was changed after it was ingested");
      zip(file, Map.of("02.pdf", pdf("渡口")));
      assertProblem(picture, "source-changed", "is gone");
      Files.writeString(file, "none");
      assertProblem(
          picture,
          "no-picture",
          "can't be shown: what should be its archive is none of the kind that its name says.");
    } finally {
      Files.write(file, before);
    }
    assertNothingIsLeft();
  }

  @Test
  void aPageThatCameAsAnImageIsShown() throws Exception {
    for (int year : new int[] {1935, 1936}) {
      String notice = address("石桥封闭公告", year);
      JsonNode page = page(notice, 1);
      assertThat(page.get("picture").asText()).isEqualTo("picture?page=1");
      BufferedImage image = image(notice + "/picture?width=1600");
      assertThat(image.getWidth()).isEqualTo(1600);
      assertThat(image.getHeight()).isEqualTo(2400);
      JsonNode box = page.at("/boxes/0");
      int x = (int) ((box.get(0).asDouble() + box.get(2).asDouble() / 4) * 1600);
      int y = (int) ((NOTICE.top() + NOTICE.bottom()) / 2 * 2400);
      assertThat(box.get(1).asDouble() * 2400).isLessThan(y);
      assertThat(new Color(image.getRGB(x, y)).getRed()).isGreaterThan(200);
      assertThat(new Color(image.getRGB(x, y)).getBlue()).isLessThan(60);
      assertThat(new Color(image.getRGB(x, y + 40)).getBlue()).isGreaterThan(200);
    }
  }

  @Test
  void anImageThatJavaDoesNotReadIsSaidToBeSuch() throws Exception {
    String article = address("古井清淤见了底", 1935);
    assertThat(page(article, 1).has("picture")).isFalse();
    assertProblem(article + "/picture", "no-picture", "0002.jp2 is JPEG 2000");
  }
}
