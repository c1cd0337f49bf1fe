package org.soubao.internal.citation;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.PageLabel;
import org.soubao.model.Article;
import org.soubao.model.Contributor;
import org.soubao.model.Contributor.Role;
import org.soubao.model.Origin;

/**
 * What every form of citation says of an article, each in {@linkplain PlainLine one line}. What is
 * not known is null, and left out by all of them.
 *
 * @param id the article's
 * @param authors in print order; empty where nobody is named
 * @param title the headline; what stands in its place where none was printed is in square brackets,
 *     as GB/T 7714-2015, 7.2 has it for what the one who cites made up
 * @param newspaper its name
 * @param place the city that it serves
 * @param date of the issue, concluded or given
 * @param page 版次: as printed where it has a letter ({@code A05}), else a plain number ({@code 1})
 * @param section 版名
 */
public record CitedArticle(
    String id,
    List<Author> authors,
    String title,
    @Nullable String newspaper,
    @Nullable String place,
    @Nullable LocalDate date,
    @Nullable String page,
    @Nullable String section) {
  /** Where nothing readable was printed: 无题. */
  private static final String UNTITLED = "无题";

  /** Copies the list. */
  public CitedArticle {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    authors = List.copyOf(authors);
  }

  /**
   * Who is responsible for an article.
   *
   * @param name of a person, as printed, or of an agency
   * @param corporate whether it is an agency's
   */
  public record Author(String name, boolean corporate) {}

  /** What is cited of an article. */
  public static CitedArticle of(Article article) {
    return new CitedArticle(
        article.id(),
        authors(article),
        title(article),
        PlainLine.of(article.newspaper()),
        PlainLine.of(article.place().city()),
        article.date(),
        page(PlainLine.of(article.page())),
        PlainLine.of(article.section()));
  }

  private static String title(Article article) {
    String headline = PlainLine.of(article.headline());
    return headline != null && article.hasPrintedHeadline()
        ? headline
        : "[%s]".formatted(requireNonNullElse(headline, UNTITLED));
  }

  /**
   * The byline without photographers, unless they are all it has. An agency is the author of what
   * it sent and nobody signed (GB/T 7714-2015, 8.1.4).
   */
  private static List<Author> authors(Article article) {
    List<Author> writers =
        named(
            article.contributors().stream()
                .filter(contributor -> contributor.role() != Role.PHOTOGRAPHER)
                .toList());
    List<Author> authors = writers.isEmpty() ? named(article.contributors()) : writers;
    String agency = PlainLine.of(article.agency());
    return authors.isEmpty() && agency != null && article.origin() == Origin.WIRE
        ? List.of(new Author(agency, true))
        : authors;
  }

  private static List<Author> named(List<Contributor> contributors) {
    return contributors.stream()
        .map(contributor -> PlainLine.of(contributor.name()))
        .filter(Objects::nonNull)
        .map(name -> new Author(name, false))
        .toList();
  }

  /** GB/T 7714-2015, 6.2: in Arabic numerals; its examples have no zero before them. */
  private static @Nullable String page(@Nullable String label) {
    return label == null ? null : PageLabel.normalize(label).replaceFirst("^0+(?=[0-9]+$)", "");
  }
}
