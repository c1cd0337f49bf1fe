package org.soubao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.search.Notice;
import org.soubao.search.SearchRequest;
import org.soubao.search.Trends;
import org.soubao.search.Trends.Bucket;
import org.soubao.search.Trends.Count;
import org.soubao.search.TrendsRequest;
import org.soubao.search.TrendsRequest.By;

/** The spread of a phrase over months, cities and newspapers, with what is not held. */
class TrendsTest {
  private static final String STORY =
      "渡口停航七年之后再次开行，首班渡船载着四十二名乘客和六辆自行车驶向对岸。船长说，新船加装了雷达和救生设备，"
          + "大雾天气也能看清航道。沿岸三个村子的居民从此不必绕行二十公里的山路去镇上赶集，学生周末回家也方便得多。"
          + "镇里打算在两岸各修一座候船亭，并在汛期安排专人值守，记录每天的水位和客流。";

  private static final List<String> ARTICLES =
      List.of(
          article("a1", "青河晚报", "岳阳市", "2025-01-06", "渡口复航", STORY),
          article("b1", "白沙日报", "柳州市", "2025-01-07", "渡口又开船了", STORY),
          article("b2", "白沙日报", "柳州市", "2025-01-07", "菜价平稳", "青菜每斤两元。"),
          article("c1", "章江时报", "赣州市", "2025-04-02", "渡口迎客", "渡口旁的茶摊也开了张。"),
          article("c2", "章江时报", "赣州市", "2025-04-03", "桥头新灯", "新灯节电一半。"),
          article("old", "章江时报", "赣州市", "1850-04-02", "旧报一则", "米价略涨。"),
          "{\"id\":\"u\",\"body\":\"渡口老照片。\"}");

  @TempDir static Path folder;
  private static Archive archive;

  private static String article(
      String id, String paper, String city, String date, String headline, String body) {
    return "{\"id\":\"%s\",\"newspaper\":\"%s\",\"city\":\"%s\",\"date\":\"%s\",\"headline\":\"%s\",\"body\":\"%s\"}"
        .formatted(id, paper, city, date, headline, body);
  }

  @BeforeAll
  static void open() throws IOException {
    Path articles = folder.resolve("articles.jsonl");
    Files.write(articles, ARTICLES);
    Reindex.from(articles).into(folder.resolve("index")).run();
    archive = Archive.open(folder.resolve("index"));
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  private static Trends trends(SearchRequest.Builder search, By by) {
    return archive.trends(new TrendsRequest(search.build(), by));
  }

  @Test
  void monthsOfWhichNothingIsHeldAreNotZeros() {
    Trends trends = trends(SearchRequest.query("渡口").from(LocalDate.of(2025, 1, 1)), By.MONTH);
    assertThat(trends.buckets())
        .extracting(Bucket::key, Bucket::count, Bucket::days)
        .containsExactly(
            tuple("2025-01", new Count(2, 1, 3), 2),
            tuple("2025-02", new Count(0, 0, 0), 0),
            tuple("2025-03", new Count(0, 0, 0), 0),
            tuple("2025-04", new Count(1, 1, 2), 2));
    assertThat(trends.buckets().get(1).count().articlesPerThousand()).isNull();
    assertThat(trends.buckets().get(3).count().articlesPerThousand()).isEqualTo(500.0);
  }

  @Test
  void aGapOfManyYearsIsNotToldMonthByMonth() {
    Trends trends = trends(SearchRequest.query("渡口"), By.MONTH);
    assertThat(trends.buckets())
        .extracting(Bucket::key)
        .containsExactly("1850-04", "2025-01", "2025-02", "2025-03", "2025-04");
    assertThat(trends.unknown()).isEqualTo(new Count(1, 1, 1));
    assertThat(trends.total()).isEqualTo(new Count(4, 3, 7));
  }

  @Test
  void aStoryCountsOnceWhereverItWasReprinted() {
    Trends trends = trends(SearchRequest.query("渡口"), By.CITY);
    assertThat(trends.buckets())
        .extracting(Bucket::key, it -> it.count().articles(), it -> it.count().stories())
        .containsExactly(tuple("赣州市", 1L, 1L), tuple("柳州市", 1L, 1L), tuple("岳阳市", 1L, 1L));
    Trends.Printing first = trends.first();
    assertThat(first).isNotNull();
    assertThat(first.id()).isEqualTo("a1");
    assertThat(first.sameDay()).isEqualTo(1);
  }

  @Test
  void aLongQueryCountsWhatHasAnyOfItsWordsAndSaysSo() {
    String query = "渡口 菜价 桥头 米价";
    Trends any = trends(SearchRequest.query(query), By.NEWSPAPER);
    assertThat(any.notices()).extracting(Notice::code).contains(Notice.Code.ANY_WORD);
    assertThat(any.total().articles())
        .isEqualTo(archive.search(query).total().articles())
        .isGreaterThan(4);
    Trends all = trends(SearchRequest.query(query).allWords(true), By.NEWSPAPER);
    assertThat(all.total().articles()).isZero();
    assertThat(all.first()).isNull();
    assertThat(all.notices()).extracting(Notice::code).doesNotContain(Notice.Code.ANY_WORD);
  }

  @Test
  void whatIsNotCountedInTimeIsSaid() {
    Trends hurried = trends(SearchRequest.query("渡口").timeLimit(Duration.ofNanos(1)), By.MONTH);
    assertThat(hurried.partial()).isTrue();
    assertThat(hurried.notices()).extracting(Notice::code).contains(Notice.Code.TIME_LIMIT);
  }
}
