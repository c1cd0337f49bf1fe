package org.soubao.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.soubao.typeset.PageCopy;
import org.soubao.typeset.Story;
import org.soubao.typeset.Typesetter;

/**
 * Sets pages that lie outside the project as PDF: their articles as the gold has them, with the
 * credits, jump lines and imprints of their flat text.
 */
final class GoldPrint {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern IMPRINT = Pattern.compile("^(责编|编辑：|国内统一|责任编辑)");
  private static final Pattern FOLIO = Pattern.compile("^[A-Z]?[0-9]{1,2} ([一-龥]{2,4})$");
  private static final Pattern JUMP = Pattern.compile("（下转[^）]*版）");
  private static final Pattern DOUBLED = Pattern.compile("(?:([一-龥])\\1){6,}");

  private final Path data;
  private final Path out;
  private final long seed;

  private GoldPrint(Path data, Path out, long seed) {
    this.data = data;
    this.out = out;
    this.seed = seed;
  }

  /**
   * Writes {@code pdf/}, the pages; {@code text/} and {@code sorted/}, what PDFBox's text stripper
   * makes of them in the order of the stream and by position; and {@code gold/}, what must be found
   * in the PDFs.
   *
   * @param data the folder with {@code gold/pages} and {@code pages}
   */
  static void write(Path data, Path out, long seed) throws IOException {
    GoldPrint print = new GoldPrint(data, out, seed);
    for (Path gold : Samples.files(data.resolve("gold/pages"), ".json").toList()) {
      print.page(gold);
    }
  }

  private void page(Path gold) throws IOException {
    JsonNode page = JSON.readTree(gold.toFile());
    String source = page.path("source").asText();
    String path = source.replace(".txt", ".pdf");
    Path file = out.resolve("pdf").resolve(path);
    new Typesetter(seed).write(List.of(copy(page, source)), file);
    ((ObjectNode) page).put("source", path);
    String name = String.valueOf(gold.getFileName());
    text(out.resolve("gold").resolve(name), JSON.writeValueAsString(page));
    StrippedText.write(file, false, out.resolve("text").resolve(source));
    StrippedText.write(file, true, out.resolve("sorted").resolve(source));
  }

  private static void text(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private PageCopy copy(JsonNode page, String source) throws IOException {
    List<String> left = left(page, Files.readString(data.resolve("pages").resolve(source)));
    List<String> foot = new ArrayList<>();
    String section = "综合";
    for (String line : left) {
      Matcher folio = FOLIO.matcher(line);
      if (IMPRINT.matcher(line).find()) {
        foot.add(line);
      } else if (folio.matches()) {
        section = folio.group(1);
      }
    }
    List<Story> stories = new ArrayList<>();
    List<String> captions = captions(left);
    for (JsonNode article : page.path("articles")) {
      boolean photoStory = article.path("kind").asText().equals("photo story");
      stories.add(story(article, left, photoStory ? List.of() : captions));
      captions = photoStory ? captions : List.of();
    }
    String label = page.path("page").asText();
    return new PageCopy(
        page.path("newspaper").asText(),
        LocalDate.parse(page.path("date").asText()),
        label,
        section,
        label.equals("01"),
        stories,
        List.of(),
        foot);
  }

  /** What the flat text has besides the articles. */
  private static List<String> left(JsonNode page, String text) {
    StringBuilder known = new StringBuilder();
    for (JsonNode article : page.path("articles")) {
      article.path("paragraphs").forEach(paragraph -> known.append(paragraph.asText()));
      for (String field : List.of("kicker", "headline", "deck")) {
        known.append('|').append(article.path(field).asText());
      }
    }
    String solid = solid(known.toString());
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !solid.contains(solid(line)))
        .toList();
  }

  private static List<String> captions(List<String> left) {
    List<String> captions = new ArrayList<>();
    for (String line : left) {
      if (DOUBLED.matcher(line).find()) {
        captions.add(line.replaceAll("(.)\\1", "$1"));
      }
    }
    return captions;
  }

  private static Story story(JsonNode article, List<String> left, List<String> captions) {
    List<String> paragraphs = new ArrayList<>();
    article.path("paragraphs").forEach(paragraph -> paragraphs.add(paragraph.asText()));
    boolean photoStory = article.path("kind").asText().equals("photo story");
    List<String> ends = new ArrayList<>();
    if (!article.path("jump").isNull()) {
      ends.add(jump(left, article.path("jump").asText()));
    }
    String agency = article.path("agency").asText("");
    String body = String.join("", paragraphs);
    if (!agency.isEmpty() && !body.substring(0, Math.min(60, body.length())).contains(agency)) {
      ends.add(end(left, agency));
    }
    return new Story(
        text(article, "kicker"),
        text(article, "headline"),
        text(article, "deck"),
        credit(article, left, body),
        photoStory,
        paragraphs,
        List.of(),
        captions,
        photoStory,
        null,
        ends);
  }

  private static List<String> credit(JsonNode article, List<String> left, String body) {
    List<String> names = new ArrayList<>();
    article.path("byline").forEach(name -> names.add(name.asText()));
    if (names.isEmpty() || names.stream().allMatch(name -> solid(body).contains(name))) {
      return List.of();
    }
    List<String> lines =
        left.stream()
            .filter(line -> line.length() < 40 && !IMPRINT.matcher(line).find())
            .filter(line -> names.stream().allMatch(name -> solid(line).contains(name)))
            .toList();
    return lines.isEmpty() ? List.of("本报记者 " + String.join(" ", names)) : lines.subList(0, 1);
  }

  private static String jump(List<String> left, String label) {
    String number = label.replaceFirst("^0", "");
    for (String line : left) {
      Matcher jump = JUMP.matcher(line);
      if (jump.find() && jump.group().matches(".*[第转]0?" + Pattern.quote(number) + "版）")) {
        return jump.group();
      }
    }
    return "（下转第" + label + "版）";
  }

  private static String end(List<String> left, String agency) {
    Pattern end = Pattern.compile("[■●（]据" + Pattern.quote(agency) + "）?");
    for (String line : left) {
      Matcher found = end.matcher(line);
      if (found.find()) {
        return found.group();
      }
    }
    return "■据" + agency;
  }

  private static @Nullable String text(JsonNode article, String field) {
    return article.path(field).isNull() ? null : article.path(field).asText();
  }

  private static String solid(String text) {
    return text.replaceAll("[\\s　]+", "");
  }
}
