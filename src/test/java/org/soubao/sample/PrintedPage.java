package org.soubao.sample;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.typeset.PageCopy;

/**
 * A page to be set as PDF, and what a reader must find on it.
 *
 * @param path of the file, relative to the folder of all pages
 * @param copy what is to be printed
 * @param expected its articles
 */
record PrintedPage(String path, PageCopy copy, List<ExpectedArticle> expected) {
  PrintedPage {
    expected = List.copyOf(expected);
  }

  /**
   * That many pages of the bundled articles. Some hold more of them than one harder page: those of
   * large newspapers.
   */
  static List<PrintedPage> make(int count, long seed) {
    Dice dice = new Dice(seed);
    HarderPrint print = new HarderPrint(seed);
    List<HarderPage> pages = HarderPages.make(2 * count, seed);
    List<HarderPage> spare = pages.subList(count, 2 * count);
    List<PrintedPage> printed = new ArrayList<>();
    for (HarderPage page : pages.subList(0, count)) {
      List<HarderPage> joined = new ArrayList<>(List.of(page));
      if (dice.chance(0.4)) {
        spare.stream()
            .filter(other -> other.issue().newspaper().equals(page.issue().newspaper()))
            .skip(dice.between(0, 5))
            .limit(dice.between(1, 2))
            .forEach(joined::add);
      }
      printed.add(joined(joined, print));
    }
    return List.copyOf(printed);
  }

  private static PrintedPage joined(List<HarderPage> pages, HarderPrint print) {
    HarderPage first = pages.getFirst();
    String path = path(first.path());
    List<DressedArticle> articles = new ArrayList<>();
    List<HarderPage.Insert> inserts = new ArrayList<>();
    articles.addAll(first.articles());
    inserts.addAll(first.inserts());
    for (HarderPage page : pages.subList(1, pages.size())) {
      for (DressedArticle article : page.articles()) {
        boolean whole = article.continuedOn() == null && article.begunOn() == null;
        if (whole && !contains(articles, article)) {
          articles.add(article);
        }
      }
      inserts.addAll(page.inserts());
    }
    String begunIn =
        first.expected().stream()
            .map(ExpectedArticle::begunOn)
            .filter(begun -> begun != null)
            .findFirst()
            .orElse(null);
    List<ExpectedArticle> expected = new ArrayList<>();
    for (DressedArticle article : articles) {
      boolean rest = article.begunOn() != null;
      expected.add(article.expected(path, rest ? pathOrNull(begunIn) : null));
    }
    return new PrintedPage(path, print.copy(first, articles, inserts), expected);
  }

  private static boolean contains(List<DressedArticle> articles, DressedArticle article) {
    String start = article.whole().getLast();
    return articles.stream().anyMatch(other -> other.whole().getLast().equals(start));
  }

  private static String path(String dump) {
    return dump.replace(".txt", ".pdf");
  }

  private static @Nullable String pathOrNull(@Nullable String dump) {
    return dump == null ? null : path(dump);
  }
}
