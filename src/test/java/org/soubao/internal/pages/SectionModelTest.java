package org.soubao.internal.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Measures what {@link SectionClassifier} writes on days that it wasn't made from; skipped where
 * the articles are absent. With {@code -Dgolden.update=true} it makes the models anew; the next run
 * measures them.
 */
class SectionModelTest {
  private static final Path ARTICLES =
      Path.of(System.getProperty("soubao.shared", "../shared"), "data/articles/rmrb-1990.jsonl.gz");
  private static final Path RESOURCE =
      Path.of("src/main/resources/org/soubao/internal/pages/sections.tsv");

  /** Real sections whose name a page of today may bear too. */
  private static final List<String> CANDIDATES = List.of("国际", "要闻", "经济", "副刊", "理论");

  private static final String HEAD =
      """
      # Weights of logistic regressions that tell a section from the words of an article: statistics, no text.
      # Made from the articles of 1 to 21 October 1990 of a national daily, whose sections are known, by
      # mvn test -Dtest=SectionModelTest -Dgolden.update=true -Dsoubao.shared=FOLDER
      # A row with = begins a section: its name, bias, slope and offset of the probability, least probability.
      # Then its features: a pair of characters (*4: four mentions of countries or more), weight in hundredths.
      """;

  @BeforeAll
  static void skipWithoutArticles() {
    Assumptions.assumeTrue(Files.isRegularFile(ARTICLES), "no articles to measure: " + ARTICLES);
  }

  @Test
  void modelsAreMadeAnewWhereThatIsAskedFor() throws Exception {
    Assumptions.assumeTrue(Boolean.getBoolean("golden.update"), "not asked to train");
    SectionTrainer trainer = new SectionTrainer(samples(true));
    List<String> rows = new ArrayList<>();
    for (String section : CANDIDATES) {
      var model = trainer.model(section);
      System.out.println(section + ": " + (model.isPresent() ? "kept" : "can't be held"));
      model.map(SectionModel::rows).ifPresent(rows::addAll);
    }
    Files.writeString(RESOURCE, HEAD + String.join("\n", rows) + "\n", UTF_8);
    assertThat(Files.size(RESOURCE)).isLessThan(300_000);
  }

  @Test
  void nineInTenOfTheWrittenSectionsAreRight() throws Exception {
    List<SectionSample> test = samples(false);
    int allRight = 0;
    int allWritten = 0;
    for (String section : SectionClassifier.standard().sections()) {
      List<SectionSample> written = test.stream().filter(one -> section.equals(told(one))).toList();
      long right = written.stream().filter(one -> one.section().equals(section)).count();
      long real = test.stream().filter(one -> one.section().equals(section)).count();
      System.out.printf(
          Locale.ROOT,
          "%s: %d written, precision %.3f, recall %.3f%n",
          section,
          written.size(),
          (double) right / written.size(),
          (double) right / real);
      assertThat((double) right / written.size()).as(section).isGreaterThanOrEqualTo(0.90);
      allRight += (int) right;
      allWritten += written.size();
    }
    System.out.printf(
        Locale.ROOT,
        "%d of %d articles get a section (%.3f), precision %.3f%n",
        allWritten,
        test.size(),
        (double) allWritten / test.size(),
        (double) allRight / allWritten);
    assertThat((double) allWritten / test.size()).isGreaterThanOrEqualTo(0.15);
  }

  private static String told(SectionSample sample) {
    String section = SectionClassifier.standard().section(sample.headline(), sample.body());
    return section == null ? "" : section;
  }

  private static List<SectionSample> samples(boolean training) throws Exception {
    return SectionSample.readAll(ARTICLES).stream()
        .filter(sample -> sample.isForTraining() == training)
        .toList();
  }
}
