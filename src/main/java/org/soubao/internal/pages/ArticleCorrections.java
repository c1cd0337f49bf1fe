package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.soubao.internal.pages.Correction.Misfit;
import org.soubao.internal.pages.Correction.Revise;
import org.soubao.internal.pages.PagePart.Position;
import org.soubao.model.Article;

/** Sets fields of whole articles, and withdraws articles, as corrections say. */
final class ArticleCorrections {
  /** Where no article is. */
  static final Position NOWHERE = new Position(-1, -1);

  private static final String WITHDRAWN =
      "The article is both withdrawn and set; take one of the lines out.";
  private static final String TWO_VALUES =
      "Two lines set one field of the article to different values; take one of them out.";

  private final Map<Position, Article> articles;
  private final Map<Position, List<Correction>> wanted = new LinkedHashMap<>();
  private final Set<Position> withdrawn = new HashSet<>();
  private final List<Misfit> misfits = new ArrayList<>();

  /**
   * Corrects these articles.
   *
   * @param articles by the position of the first part; changed by {@link #apply}
   */
  ArticleCorrections(Map<Position, Article> articles) {
    this.articles = articles;
  }

  void add(Correction correction, Position article) {
    if (article.equals(NOWHERE)) {
      String reason =
          "No article is at offset %d; give an offset inside an article, or take the line out."
              .formatted(correction.at().offset());
      misfits.add(new Misfit(correction, reason));
    } else {
      wanted.computeIfAbsent(article, key -> new ArrayList<>()).add(correction);
    }
  }

  void apply() {
    wanted.forEach(this::apply);
  }

  boolean isWithdrawn(Position article) {
    return withdrawn.contains(article);
  }

  List<Misfit> misfits() {
    return misfits;
  }

  private void apply(Position position, List<Correction> corrections) {
    List<Revise> revisions =
        corrections.stream().filter(Revise.class::isInstance).map(Revise.class::cast).toList();
    if (revisions.size() < corrections.size()) {
      if (revisions.isEmpty()) {
        withdrawn.add(position);
      } else {
        corrections.forEach(correction -> misfits.add(new Misfit(correction, WITHDRAWN)));
      }
      return;
    }
    Set<Revise> contradictory = contradictory(revisions);
    contradictory.forEach(revise -> misfits.add(new Misfit(revise, TWO_VALUES)));
    Article article = Objects.requireNonNull(articles.get(position));
    for (Revise revise : revisions) {
      article = contradictory.contains(revise) ? article : revise.revision().apply(article);
    }
    articles.put(position, article);
  }

  private static Set<Revise> contradictory(List<Revise> revisions) {
    Set<Revise> contradictory = new LinkedHashSet<>();
    for (Revise one : revisions) {
      if (revisions.stream().anyMatch(other -> one.revision().contradicts(other.revision()))) {
        contradictory.add(one);
      }
    }
    return contradictory;
  }
}
