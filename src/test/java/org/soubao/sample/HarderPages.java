package org.soubao.sample;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Kind;
import org.soubao.sample.HarderPage.Insert;

/**
 * Makes pages of the bundled articles, laid out by other rules than the bundled pages: headings of
 * several lines, missing or displaced; columns of changing width; issues of two pages; notices,
 * advertisements and reading guides between the articles.
 *
 * <p>The same seed gives the same pages on every run and every JDK.
 */
final class HarderPages {
  private static final List<List<String>> LABELS =
      List.of(List.of("01", "02"), List.of("01", "04"), List.of("A01", "A02"), List.of("1", "3"));
  private static final List<String> SECTIONS =
      List.of("要闻", "民生", "文化", "教育", "经济", "体育", "社会", "综合", "城事");

  private final Dice dice;
  private final Map<String, List<WrittenArticle>> written = new LinkedHashMap<>();
  private final Map<String, Deque<WrittenArticle>> left = new LinkedHashMap<>();
  private final List<HarderPage> pages = new ArrayList<>();

  private HarderPages(long seed) {
    dice = new Dice(seed);
    for (SampleIssue issue : Samples.read()) {
      List<WrittenArticle> own =
          written.computeIfAbsent(issue.newspaper(), name -> new ArrayList<>());
      issue.pages().forEach(page -> own.addAll(page.articles()));
    }
  }

  /** That many pages; most come in issues of two. */
  static List<HarderPage> make(int count, long seed) {
    HarderPages maker = new HarderPages(seed);
    List<String> newspapers = List.copyOf(maker.written.keySet());
    for (int i = 0; maker.pages.size() < count; i++) {
      maker.issue(newspapers.get(i % newspapers.size()), i);
    }
    return List.copyOf(maker.pages.subList(0, count));
  }

  private void issue(String newspaper, int number) {
    LocalDate day = LocalDate.of(2023, 1, 3).plusDays(number * 5L + dice.between(0, 3));
    HarderPage.Issue issue =
        new HarderPage.Issue(newspaper, newspaper.substring(0, 2), day.toString());
    List<String> names =
        own(newspaper).stream().flatMap(article -> article.byline().stream()).distinct().toList();
    List<String> labels = dice.pick(LABELS);
    boolean single = dice.chance(0.2);
    List<DressedArticle> first = new ArrayList<>();
    List<DressedArticle> rests = new ArrayList<>();
    Dresser dresser = new Dresser(dice, issue, names);
    for (WrittenArticle article : draw(newspaper, dice.between(3, 6))) {
      front(dresser.dress(article), labels, dresser.headings(), first, rests);
    }
    pages.add(page(issue, labels.getFirst(), "要闻", first, null));
    if (!single) {
      List<DressedArticle> second = new ArrayList<>();
      Dresser other = new Dresser(dice, issue, names);
      draw(newspaper, dice.between(3, 5)).forEach(article -> second.add(other.dress(article)));
      rests.forEach(rest -> second.add(dice.between(0, second.size()), rest));
      String begunIn = issue.pathOf(labels.getFirst());
      pages.add(page(issue, labels.getLast(), dice.pick(SECTIONS), second, begunIn));
    }
  }

  private List<WrittenArticle> own(String newspaper) {
    return Objects.requireNonNull(written.get(newspaper));
  }

  private List<WrittenArticle> draw(String newspaper, int count) {
    Deque<WrittenArticle> deck = left.computeIfAbsent(newspaper, name -> new ArrayDeque<>());
    List<WrittenArticle> drawn = new ArrayList<>();
    while (drawn.size() < count) {
      if (deck.isEmpty()) {
        deck.addAll(dice.shuffled(own(newspaper)));
      }
      WrittenArticle next = deck.removeFirst();
      if (!drawn.contains(next)) {
        drawn.add(next);
      }
    }
    return drawn;
  }

  /** Puts an article on the front page; some go on on the other. */
  private void front(
      DressedArticle article,
      List<String> labels,
      DressedHeading headings,
      List<DressedArticle> first,
      List<DressedArticle> rests) {
    List<String> all = article.whole();
    if (article.kind() != Kind.ARTICLE || all.size() < 3 || !dice.chance(0.3)) {
      first.add(article);
      return;
    }
    int cut = dice.between(1, all.size() - 2);
    List<String> here = new ArrayList<>(all.subList(0, cut));
    List<String> there = new ArrayList<>(all.subList(cut, all.size()));
    String broken = there.getFirst();
    int mark = broken.indexOf(dice.chance(0.5) ? '，' : '。', broken.length() / 3) + 1;
    if (dice.chance(0.35) && mark > 20 && broken.length() - mark > 20) {
      here.add(broken.substring(0, mark));
      there.set(0, broken.substring(mark));
    }
    first.add(article.beginning(here, labels.getLast()));
    rests.add(
        article.rest(
            there, labels.getFirst(), headings.repeated(article.heading(), dice.chance(0.3))));
  }

  private HarderPage page(
      HarderPage.Issue issue,
      String label,
      String section,
      List<DressedArticle> articles,
      @Nullable String begunIn) {
    HouseStyle style = HouseStyle.draw(dice);
    HarderComposer composer = new HarderComposer(style, dice);
    HarderFurniture furniture = new HarderFurniture(dice, issue);
    List<Insert> inserts = new ArrayList<>();
    composer.furniture(furniture.head(label, section));
    List<String> foot = furniture.foot();
    boolean imprintFirst = dice.chance(0.2);
    composer.furniture(imprintFirst ? foot : List.of());
    if (begunIn == null && dice.chance(0.25)) {
      guide(issue, composer, inserts);
    }
    composer.furniture(dice.chance(0.05) ? List.of("·广告·") : List.of());
    groups(articles, style)
        .forEach(group -> {
          composer.group(group);
          if (dice.chance(0.12)) {
            inserts.add(Inserts.draw(dice));
            composer.insert(inserts.getLast());
          }
        });
    composer.furniture(imprintFirst ? List.of() : foot);
    List<ExpectedArticle> expected = new ArrayList<>();
    String path = issue.pathOf(label);
    articles.forEach(article ->
        expected.add(article.expected(path, article.begunOn() == null ? null : begunIn)));
    return new HarderPage(issue, label, section, articles, composer.text(), expected, inserts);
  }

  private void guide(HarderPage.Issue issue, HarderComposer composer, List<Insert> inserts) {
    List<String> headlines = new ArrayList<>();
    for (WrittenArticle article : dice.shuffled(own(issue.newspaper())).subList(0, 4)) {
      if (article.headline() != null) {
        headlines.add(article.headline());
      }
    }
    inserts.add(Inserts.guide(dice, headlines));
    composer.insert(inserts.getLast());
  }

  private List<List<DressedArticle>> groups(List<DressedArticle> articles, HouseStyle style) {
    List<List<DressedArticle>> groups = new ArrayList<>();
    int from = 0;
    while (from < articles.size()) {
      int size = dice.chance(style.stacked()) ? dice.between(2, 3) : 1;
      int to = Math.min(articles.size(), from + size);
      groups.add(articles.subList(from, to));
      from = to;
    }
    return groups;
  }
}
