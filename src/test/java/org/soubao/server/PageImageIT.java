package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogType;
import org.soubao.model.Box;
import org.soubao.sample.PrintedArchive;

/** The page that an article is printed on, as a picture beside it, in a browser. */
class PageImageIT extends InBrowser {
  private static final By PICTURE = By.cssSelector("#original svg.page");
  private static final By BUTTONS = By.cssSelector("#original figure:first-of-type .tools button");

  @TempDir static Path sources;

  @BeforeAll
  static void start() {
    open(() -> PrintedArchive.write(sources, index));
  }

  private static void openOriginal(String id, String more) {
    visit("?article=" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "&original=true" + more);
    await(PICTURE);
  }

  private static String attribute(WebElement element, String name) {
    return String.valueOf(element.getDomAttribute(name));
  }

  @Test
  void thePageIsShownWithThePlaceOfTheArticleMarked() {
    openOriginal(PrintedArchive.LONG, "&lang=zh");
    WebElement picture = await(PICTURE);
    assertThat(attribute(picture, "aria-label")).isEqualTo("赣州时报 2025-01-23 A01版版面图，文章位置已标出");
    assertThat(attribute(picture, "viewBox")).matches("0 0 1000 1(499|500|501)(\\..*)?");
    List<WebElement> frames = picture.findElements(By.cssSelector(".frame"));
    assertThat(frames).hasSize(2);
    assertThat(attribute(frames.getFirst(), "x")).isEqualTo("94");
    assertThat(attribute(frames.getFirst(), "width")).isEqualTo("312");
    assertThat(browser.findElements(By.cssSelector("[style]"))).isEmpty();
    assertThat(texts(BUTTONS)).containsExactly("看整版", "看本文");
    assertThat(contentWidth()).isLessThanOrEqualTo(1280);
  }

  @Test
  void thePageWhereItGoesOnIsShownToo() {
    openOriginal(PrintedArchive.LONG, "&lang=en");
    browser.executeScript("document.querySelectorAll('.picture')[1].scrollIntoView()");
    until(driver -> driver.findElements(PICTURE).size() == 2);
    assertThat(attribute(browser.findElements(PICTURE).get(1), "aria-label"))
        .isEqualTo("Picture of 赣州时报, 2025-01-23, p. A03; the place of the article is marked");
  }

  @Test
  void theKeyboardLeadsToTheArticleAlone() {
    openOriginal(PrintedArchive.LONG, "&lang=zh");
    WebElement alone = browser.findElements(BUTTONS).get(1);
    alone.sendKeys(Keys.ENTER);
    assertThat(attribute(alone, "aria-pressed")).isEqualTo("true");
    String[] view = attribute(await(PICTURE), "viewBox").split(" ", -1);
    assertThat(Double.parseDouble(view[0])).isBetween(75.0, 85.0);
    assertThat(Double.parseDouble(view[2])).isBetween(605.0, 620.0);
    browser.findElements(BUTTONS).getFirst().sendKeys(Keys.SPACE);
    assertThat(attribute(alone, "aria-pressed")).isEqualTo("false");
    assertThat(attribute(await(PICTURE), "viewBox")).startsWith("0 0 1000 ");
  }

  @Test
  void theTextIsBelowThePicture() {
    openOriginal(PrintedArchive.LONG, "");
    click(By.cssSelector("#original summary"));
    assertThat(text(By.cssSelector("#original pre"))).contains("章江渡口昨日复航");
  }

  @Test
  void whereThePlaceIsNotKnownThePageIsShownWithoutAMark() {
    openOriginal(PrintedArchive.UNPLACED, "&lang=zh");
    assertThat(attribute(await(PICTURE), "aria-label")).isEqualTo("赣州时报 2025-01-23 A01版版面图");
    assertThat(browser.findElements(BUTTONS)).isEmpty();
    assertThat(browser.findElements(By.cssSelector(".frame, .shade"))).isEmpty();
  }

  @Test
  void aPictureThatCantBeHadIsSaidInWords() throws IOException {
    Path broken = sources.resolve(PrintedArchive.FIRST);
    byte[] whole = Files.readAllBytes(broken);
    Files.writeString(broken, "x");
    try {
      // One that was not drawn before.
      browser.executeCdpCommand("Network.clearBrowserCache", Map.of());
      visitLarge();
      until(driver -> text(By.cssSelector("#original .wait")).startsWith("原来的文件已经移走或改动"));
      assertThat(browser.findElements(By.cssSelector("#original .picture button"))).isEmpty();
    } finally {
      Files.write(broken, whole);
    }
    assertThat(browser.manage().logs().get(LogType.BROWSER))
        .filteredOn(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .allMatch(entry -> entry.getMessage().contains("status of 404"));
  }

  /** As a screen of four times as many pixels shows it, which no other test asks for. */
  private static void visitLarge() {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 1280, "height", 900, "deviceScaleFactor", 4, "mobile", false));
    try {
      visit(
          "?original=true&article="
              + URLEncoder.encode(PrintedArchive.UNPLACED, StandardCharsets.UTF_8));
      await(By.cssSelector("#original .wait"));
    } finally {
      browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  /**
   * On paper of A4 the page stands whole on one sheet, with the article's place, without buttons.
   */
  @Test
  void onPaperItStandsWhole() throws IOException {
    openOriginal(PrintedArchive.LONG, "&lang=zh");
    browser.executeScript("document.querySelectorAll('.picture')[1].scrollIntoView()");
    until(driver -> driver.findElements(PICTURE).size() == 2);
    Map<String, Object> paper =
        Map.of("paperWidth", 8.27, "paperHeight", 11.69, "printBackground", false);
    Object data = browser.executeCdpCommand("Page.printToPDF", paper).get("data");
    byte[] printed = Base64.getDecoder().decode(String.valueOf(data));
    List<Double> shapes = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(printed)) {
      assertThat(new PDFTextStripper().getText(document)).doesNotContain("看整版", "打开大图");
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        shapes.addAll(redShape(new PDFRenderer(document).renderImage(i)));
      }
    }
    assertThat(shapes).hasSize(2);
    double begins = (0.67 - 0.1) * 600 / ((0.45 - 0.2) * 900);
    assertThat(shapes.getFirst()).isCloseTo(begins, within(0.05));
    Box rest = PrintedArchive.GOES_ON;
    assertThat(shapes.get(1)).isCloseTo(rest.width() * 600 / (rest.height() * 900), within(0.05));
  }

  /** Width by height of what is bright red there. */
  private static List<Double> redShape(BufferedImage image) {
    Rectangle all = new Rectangle(-1, -1);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        Color colour = new Color(image.getRGB(x, y));
        if (colour.getRed() > 230 && colour.getGreen() < 40 && colour.getBlue() < 40) {
          all.add(new Rectangle(x, y, 1, 1));
        }
      }
    }
    return all.width < 1 ? List.of() : List.of(all.getWidth() / all.getHeight());
  }

  @Test
  void nothingStandsInTheWay() {
    openOriginal(PrintedArchive.LONG, "");
    AccessibilityIT.assertAccessible();
    inTheDark(AccessibilityIT::assertAccessible);
    onTelephone(() -> {
      openOriginal(PrintedArchive.LONG, "&lang=en");
      AccessibilityIT.assertAccessible();
      assertThat(contentWidth()).isEqualTo(390);
    });
  }
}
