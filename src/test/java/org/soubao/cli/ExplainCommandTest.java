package org.soubao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.Reindex;

/** What {@code soubao explain} says to a reader. */
class ExplainCommandTest {
  @TempDir static Path folder;

  @BeforeAll
  static void index() throws Exception {
    Path articles = folder.resolve("a.jsonl");
    Files.writeString(
        articles,
        """
        {"id":"a","newspaper":"绵阳时报","city":"绵阳市","date":"2025-01-16","headline":"涪江水位平稳",\
        "body":"防汛抗旱物资到位。\\n涪江水位平稳，演练如期。"}
        {"id":"b","city":"宝鸡市","headline":"城墙下开跑","body":"参赛15人。"}
        """);
    Reindex.from(articles).into(folder.resolve("index")).run();
  }

  private static Captured explain(Locale locale, String... args) {
    List<String> command = new ArrayList<>(List.of("explain"));
    command.addAll(List.of("--index", folder.resolve("index").toString()));
    command.addAll(List.of(args));
    return Captured.run(locale, command.toArray(String[]::new));
  }

  private static String english(String... args) {
    Captured captured = explain(Locale.ENGLISH, args);
    assertThat(captured.err()).isEmpty();
    assertThat(captured.exit()).isZero();
    return captured.out();
  }

  @Test
  void saysWhatMatchedWhereAndWhatItBrought() {
    assertThat(english("涪江 防汛", "a"))
        .contains("The query finds this article, as number 1, with a score of ")
        .contains("Of its 2 words, 2 must occur; the article has 2.")
        .contains("Word: “涪江” stands once in the headline ([涪江]水位平稳), once in the lead")
        .contains("Words bring ", "Pairs of characters bring ", "The best passages bring ");
  }

  @Test
  void saysWhyAnArticleIsNotFound() {
    assertThat(english("\"涪江水位下降\" -演练", "a", "--city", "宝鸡", "--from", "2025-02"))
        .contains("The query does not find this article.")
        .contains("“涪江水位下降” does not stand in the article. What of it does is “涪江水位”.")
        .contains("Excluded: “演练” stands once in the lead (涪江水位平稳，[演练]如期。).")
        .contains("Filter: the article's city is 绵阳市; asked for was 宝鸡市.")
        .contains("Filter: the article's date is 2025-01-16; asked for was 2025-02-01 TO *.");
  }

  @Test
  void saysWhatStandsThereButTooFarApartOrElsewhere() {
    assertThat(english("\"防汛 演练\"~3 headline:演练", "a"))
        .contains("“\"防汛 演练\"~3” does not stand in the article. What of it does is “防汛”, “演练”.")
        .contains("Required: “演练” does not stand in the headline.");
    assertThat(english("(涪江 OR 火山) -(演练 OR 城墙)", "a"))
        .contains("Excluded: one of (演练 OR 城墙) is true, or more:\n– “演练” stands once")
        .contains("– “城墙” does not stand in the article.");
  }

  @Test
  void namesWhatIsNotKnownAndHowTheQueryWasRead() {
    assertThat(english("date:2025 headline:\"参赛", "b"))
        .contains("A quotation mark has no partner")
        .contains("Required: the article's date is not known; asked for was 2025-01-01 TO")
        .contains("Required: “参赛” does not stand in the headline.");
    assertThat(english("。", "b"))
        .contains("The query holds nothing to search for, so it finds no article.");
  }

  @Test
  void saysThatAQueryWasRelaxed() {
    assertThat(english("涪江 防汛 火山", "a"))
        .contains("No article has all 3 words, so 2 of them were enough.")
        .contains("Word: “火山” does not stand in the article.");
  }

  @Test
  void speaksChinese() {
    assertThat(explain(Locale.SIMPLIFIED_CHINESE, "涪江 OR 火山 城市:绵阳", "a").out())
        .contains("此检索式查得到这篇文章，排第 1", "检索词：(涪江 OR 火山) 至少一项成立：")
        .contains("必须：文章的城市是绵阳市，正是所要的（绵阳市）。")
        .doesNotContain("stands");
  }

  @Test
  void aQueryMayBeginWithAnExclusion() {
    assertThat(english("-火山", "a")).contains("The query finds this article, as number 1");
    assertThat(english("-演练", "a")).contains("The query does not find this article.");
    assertThat(english("--", "-演练", "a")).contains("The query does not find this article.");
    assertThat(explain(Locale.ENGLISH, "涪江", "a", "--citi").err())
        .startsWith("soubao: there is no option '--citi'. Did you mean '--city'?");
    assertThat(explain(Locale.ENGLISH, "-涪江").err()).startsWith("soubao: missing: ID.");
  }

  /** As many as the search looks through: fifty of those it orders, the second look's window. */
  @Test
  void saysHowFarItLooked() throws Exception {
    Path articles = folder.resolve("many.jsonl");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      String own = Character.toString('一' + i).repeat(i); // Else they were one story.
      lines.append("{\"id\":\"%d\",\"body\":\"涪江%s水位。\"}\n".formatted(i, own));
    }
    Files.writeString(articles, lines);
    Reindex.from(articles).into(folder.resolve("many")).run();
    String many = folder.resolve("many").toString();

    assertThat(Captured.run("explain", "涪江", "59", "--index", many).out())
        .contains("The query finds this article, but not among the first 50.");
    assertThat(Captured.run("explain", "涪江", "0", "--index", many).out())
        .contains("Single characters, counted for the first 50, bring ");
    assertThat(Captured.run(Locale.CHINESE, "explain", "涪江", "59", "--index", many).out())
        .contains("此检索式查得到这篇文章，但不在前 50 篇之内。");
  }

  @Test
  void knowsOnlyArticlesThatThereAre() {
    Captured captured = explain(Locale.ENGLISH, "涪江", "zz");
    assertThat(captured.exit()).isEqualTo(1);
    assertThat(captured.out()).isEmpty();
    assertThat(captured.err()).isEqualTo("soubao: There is no article 'zz'.\n");
    assertThat(explain(Locale.ENGLISH, "涪江").exit()).isEqualTo(2);
  }
}
