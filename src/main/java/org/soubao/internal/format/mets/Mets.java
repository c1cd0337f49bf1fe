package org.soubao.internal.format.mets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.pages.Mark;

/**
 * What a METS file says of an issue.
 *
 * @param newspaper its name; null where that isn't said
 * @param date of the issue; null where that isn't said
 * @param files where the ALTO files lie, relative to this one, by their ids; each place once
 * @param pages in their order, each of another file
 * @param articles in their order
 * @param resources all files that it names, in their order
 * @param together the ids of files that stand for the same part of the issue, each part in its list
 */
public record Mets(
    @Nullable String newspaper,
    @Nullable LocalDate date,
    Map<String, String> files,
    List<Page> pages,
    List<Article> articles,
    List<Resource> resources,
    List<List<String>> together) {
  public Mets {
    files = Map.copyOf(files);
    pages = List.copyOf(pages);
    articles = List.copyOf(articles);
    resources = List.copyOf(resources);
    together = List.copyOf(together);
  }

  /**
   * A file that it names.
   *
   * @param href where it lies, relative to this one
   * @param use what its group is for; empty where that isn't said
   * @param group what it has in common with other forms of the same page; empty where it has
   *     nothing
   */
  public record Resource(String id, String href, String use, String group) {}

  /**
   * A page.
   *
   * @param file the id of its ALTO file
   * @param label as printed; null where that isn't said
   */
  public record Page(String file, @Nullable String label) {}

  /** What belongs to an article, in the order of reading. */
  public record Article(List<Area> areas) {
    public Article {
      areas = List.copyOf(areas);
    }
  }

  /**
   * A part of an article.
   *
   * @param file the id of its ALTO file
   * @param begin the id of the block or line there
   * @param mark what it is
   * @param part the number of the element that it makes up with others
   */
  public record Area(String file, String begin, Mark mark, int part) {}

  /** An address without what says that it is a file's. */
  public static String plain(String href) {
    return href.replaceFirst("^file:(?://)?(?:\\./)?", "");
  }
}
