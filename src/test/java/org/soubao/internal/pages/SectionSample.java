package org.soubao.internal.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** An article whose section is known: by its day of October 1990, with its words. */
record SectionSample(int day, String section, String headline, String body) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalDate FIRST_DAY = LocalDate.of(1990, 10, 1);
  private static final int TRAINING_DAYS = 21;

  /** Those of October; a few of another month are without section. */
  static List<SectionSample> readAll(Path file) throws IOException {
    List<SectionSample> samples = new ArrayList<>();
    try (var in = new GZIPInputStream(Files.newInputStream(file));
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = JSON.readTree(line);
        LocalDate date = LocalDate.parse(article.path("date").asText());
        if (!date.isBefore(FIRST_DAY)) {
          samples.add(
              new SectionSample(
                  date.getDayOfMonth(),
                  article.path("section").asText(""),
                  article.path("headline").asText(""),
                  article.path("body").asText("")));
        }
      }
    }
    return samples;
  }

  /** Whether it is of the first three weeks. */
  boolean isForTraining() {
    return day <= TRAINING_DAYS;
  }

  int[] features() {
    return SectionFeatures.of(headline, body);
  }
}
