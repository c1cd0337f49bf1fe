package org.soubao.internal.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.query.AnalyzedQuery;
import org.soubao.internal.query.Condition;
import org.soubao.internal.query.Condition.AnyOf;
import org.soubao.internal.query.Condition.HasValue;
import org.soubao.internal.query.Condition.IsDated;
import org.soubao.internal.query.Notices;
import org.soubao.model.Article;
import org.soubao.search.Contribution;
import org.soubao.search.Demand;
import org.soubao.search.Demand.Role;
import org.soubao.search.Explanation;
import org.soubao.search.Explanation.Depth;
import org.soubao.search.Filter;
import org.soubao.search.FilterField;
import org.soubao.search.Notice;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult.Relaxation;
import org.soubao.search.Sort;

/**
 * Explains what a search found, or did not find.
 *
 * @param request what was asked
 * @param query the same as it was searched at last, relaxed if it had to be
 * @param relaxed null unless it was
 * @param depth how far its hits were looked through
 * @param partial whether the time limit ended the search
 * @param isOver whether the time is up; what was not looked into by then is left out
 * @param notices what else was done to the query
 */
public record Explainer(
    SearchRequest request,
    AnalyzedQuery query,
    @Nullable Relaxation relaxed,
    Depth depth,
    boolean partial,
    BooleanSupplier isOver,
    List<Notice> notices) {
  /**
   * Explains an article.
   *
   * @param rank its place among the hits, 0 where it isn't known
   * @param scored what speaks for it, whatever the order is
   */
  public Explanation explain(Article article, int rank, List<Contribution> scored) {
    Examiner examiner = new Examiner(article, isOver);
    List<Demand> demands = demands(examiner);
    boolean incomplete = partial || examiner.isCut();
    boolean found = (incomplete && rank > 0) || (!examiner.isCut() && isFound(demands, scored));
    boolean ranked = found && request.sort() == Sort.RELEVANCE;
    List<Contribution> shown = new ArrayList<>(ranked ? scored : List.of());
    shown.sort(Comparator.comparingDouble(Contribution::score).reversed());
    double score = shown.stream().mapToDouble(Contribution::score).sum();
    return new Explanation(
        request.query(),
        article,
        found,
        found && rank <= depth.places() ? rank : 0,
        score,
        shown,
        demands,
        query.required(),
        relaxed,
        depth,
        incomplete,
        notices(incomplete));
  }

  private List<Notice> notices(boolean incomplete) {
    List<Notice> all = new ArrayList<>(notices);
    if (incomplete) {
      all.add(Notices.timeLimit(request.timeLimit()));
    }
    return all;
  }

  private List<Demand> demands(Examiner examiner) {
    List<Demand> demands = new ArrayList<>();
    add(Role.WORD, query.segments(), examiner, demands);
    add(Role.REQUIRED, query.must(), examiner, demands);
    add(Role.EXCLUDED, query.mustNot(), examiner, demands);
    for (FilterField field : FilterField.values()) {
      List<Condition> wanted = filters(field, false);
      if (!wanted.isEmpty()) {
        Condition any = wanted.size() == 1 ? wanted.getFirst() : new AnyOf(wanted);
        demands.add(examiner.examine(Role.FILTER, any));
      }
      filters(field, true).forEach(it -> demands.add(examiner.examine(Role.EXCLUDED, it)));
    }
    if (request.from() != null || request.to() != null) {
      demands.add(examiner.examine(Role.FILTER, new IsDated(request.from(), request.to())));
    }
    return demands;
  }

  /** Examines them in order, up to the one before which the time is up. */
  private static void add(
      Role role, List<Condition> conditions, Examiner examiner, List<Demand> demands) {
    for (Condition condition : conditions) {
      Demand demand = examiner.examine(role, condition);
      if (examiner.isCut()) {
        return;
      }
      demands.add(demand);
    }
  }

  private List<Condition> filters(FilterField field, boolean excluded) {
    return request.filters().stream()
        .filter(it -> it.field() == field && it.excluded() == excluded)
        .map(Filter::value)
        .<Condition>map(value -> new HasValue(field, value, false))
        .distinct()
        .toList();
  }

  /** The same decision as an engine's: what binds must be met, and enough of the words. */
  private boolean isFound(List<Demand> demands, List<Contribution> scored) {
    boolean bound = demands.stream().filter(it -> it.role() != Role.WORD).allMatch(Demand::isMet);
    boolean asks = !query.isEmpty() || request.isEverything();
    return asks && bound && hasEnoughWords(demands, scored);
  }

  private boolean hasEnoughWords(List<Demand> demands, List<Contribution> scored) {
    if (query.required() > 0) {
      return demands.stream().filter(it -> it.role() == Role.WORD && it.isMet()).count()
          >= query.required();
    }
    return query.segments().isEmpty()
        || !query.must().isEmpty()
        || scored.stream().anyMatch(it -> !it.kind().isSecondLook())
        || hasMoreThanRuns(demands);
  }

  /** Runs are found by what they bring to the score; other words count as they are. */
  private boolean hasMoreThanRuns(List<Demand> demands) {
    for (int i = 0; i < query.segments().size(); i++) {
      boolean isRun = AnalyzedQuery.isRun(query.segments().get(i));
      if (!isRun && demands.get(i).isMet()) {
        return true;
      }
    }
    return false;
  }
}
