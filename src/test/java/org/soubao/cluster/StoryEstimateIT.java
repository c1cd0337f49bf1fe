package org.soubao.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.Archive;
import org.soubao.Reindex;
import org.soubao.search.Collapse;
import org.soubao.search.Facet;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;

/**
 * A difference of the engines: a folder counts the stories in a value of a facet, a cluster
 * estimates them where they are many.
 */
@EnabledOnOs(OS.LINUX)
class StoryEstimateIT {
  private static final int STORIES = 3_000;
  private static final String CHARACTERS = "江河湖海山川田林桥路车船灯书茶米布纸笔墨风雨云雪春夏秋冬东西南北";

  @Test
  @DisabledIfSystemProperty(named = "cluster.short", matches = "true")
  void manyStoriesAreEstimatedWithinThreePercent(@TempDir Path temp) throws Exception {
    Path file = Files.writeString(temp.resolve("pairs.jsonl"), pairs());
    URI cluster = SharedNodes.newArchive();
    Reindex.from(file).into(cluster).run();
    SearchRequest folded = SearchRequest.everything().collapse(Collapse.REPRINTS).build();
    try (Archive archive = Archive.connect(cluster)) {
      SearchResult result = archive.search(folded);
      assertThat(result.total().articles()).isEqualTo(2 * STORIES);
      assertThat(result.total().stories()).isCloseTo(STORIES, within(3L));
      assertThat(count(result, "city")).isCloseTo(STORIES, within(STORIES * 3L / 100));
    }
  }

  private static long count(SearchResult result, String facet) {
    return result.facets().stream()
        .filter(one -> one.name().equals(facet))
        .map(Facet::values)
        .findFirst()
        .orElseThrow()
        .getFirst()
        .count();
  }

  /** Each story in two newspapers of one city. */
  private static String pairs() {
    Random random = new Random(20260402);
    StringBuilder lines = new StringBuilder();
    for (int story = 0; story < STORIES; story++) {
      StringBuilder body = new StringBuilder();
      for (int i = 0; i < 120; i++) {
        body.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      }
      for (String paper : new String[] {"青河晚报", "白沙日报"}) {
        lines.append(
            "{\"id\":\"%s-%d\",\"newspaper\":\"%s\",\"city\":\"柳州市\",\"date\":\"2025-03-01\",\"headline\":\"\",\"body\":\"%s。\"}%n"
                .formatted(paper, story, paper, body));
      }
    }
    return lines.toString();
  }
}
