package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.PageLabel;
import org.soubao.internal.pages.PagePart.Position;
import org.soubao.model.Article;

/** The parts of all pages of an issue, and which pages their jump lines mean. */
final class IssueParts {
  private final List<List<PagePart>> pages = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();
  private final Set<String> begun = new HashSet<>();
  private final Map<String, Integer> byLabel = new HashMap<>();
  private final Map<Position, Integer> next = new HashMap<>();
  private final Map<Position, Integer> previous = new HashMap<>();
  private final Map<Way, List<PagePart>> heads = new HashMap<>();
  private final Map<Way, List<PagePart>> tails = new HashMap<>();

  /** From page to page; -1 for one that isn't here. */
  private record Way(int from, int to) {}

  /** Of two pages with the same label, the first is meant. */
  IssueParts(List<SegmentedPage> segmented) {
    for (SegmentedPage page : segmented) {
      int index = pages.size();
      List<PagePart> parts = new ArrayList<>();
      for (Article article : page.articles()) {
        parts.add(new PagePart(index, parts.size(), article));
      }
      String label = label(page);
      begun.addAll(page.begun());
      pages.add(parts);
      labels.add(label);
      byLabel.putIfAbsent(label, index);
    }
    pages.stream().flatMap(List::stream).forEach(this::readJumps);
  }

  private void readJumps(PagePart part) {
    int to = page(part, part.article().continuedOn());
    int from = page(part, part.article().continuedFrom());
    next.put(part.position(), to);
    previous.put(part.position(), from);
    heads.computeIfAbsent(new Way(part.page(), to), key -> new ArrayList<>()).add(part);
    tails.computeIfAbsent(new Way(from, part.page()), key -> new ArrayList<>()).add(part);
  }

  private static String label(SegmentedPage page) {
    String label = page.articles().isEmpty() ? null : page.articles().getFirst().page();
    return label == null ? "" : PageLabel.normalize(label);
  }

  List<List<PagePart>> pages() {
    return pages;
  }

  List<Article> articles() {
    return pages.stream().flatMap(List::stream).map(PagePart::article).toList();
  }

  /** Whether any part has a jump line. */
  boolean haveJumps() {
    return pages.stream()
        .flatMap(List::stream)
        .map(PagePart::article)
        .anyMatch(one -> one.continuedOn() != null || one.continuedFrom() != null);
  }

  /** Whether the part may be the rest of another: no correction says that it begins an article. */
  boolean mayBeRest(PagePart part) {
    return !begun.contains(part.article().id());
  }

  /** Index of the page on which the part goes on; -1 where it does not say, or that isn't here. */
  int next(PagePart part) {
    return next.getOrDefault(part.position(), -1);
  }

  /** Index of the page from which the part comes; -1 where it does not say, or that isn't here. */
  int previous(PagePart part) {
    return previous.getOrDefault(part.position(), -1);
  }

  /** The parts of a page that say that they go on on another. */
  List<PagePart> heads(int page, int to) {
    return heads.getOrDefault(new Way(page, to), List.of());
  }

  /** The parts of a page that say that they come from another. */
  List<PagePart> tails(int page, int from) {
    return tails.getOrDefault(new Way(from, page), List.of());
  }

  /**
   * A jump line may leave out the letter of its own edition (叠), and may have one where files are
   * only numbered.
   */
  private int page(PagePart part, @Nullable String printed) {
    if (printed == null) {
      return -1;
    }
    String jump = PageLabel.normalize(printed);
    String own = labels.get(part.page());
    boolean lettered = Character.isLetter(jump.charAt(0));
    String other =
        lettered ? jump.substring(1) : own.substring(0, Math.min(1, own.length())) + jump;
    Integer page = byLabel.containsKey(jump) ? byLabel.get(jump) : byLabel.get(other);
    return page == null || page == part.page() || pages.get(part.page()).isEmpty() ? -1 : page;
  }
}
