package org.soubao.cluster;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.soubao.internal.format.article.ArticleJson;
import org.soubao.model.Article;

/**
 * Where two answers differ, record by record: scores by more than a hundred-thousandth. How long an
 * answer took is no difference.
 */
final class Differences {
  private static final double TOLERANCE = 1e-5;

  private final List<String> found = new ArrayList<>();

  private Differences() {}

  /** The differences of two answers, each with the path to it. */
  static List<String> between(Object one, Object other) {
    Differences differences = new Differences();
    differences.compare("", one, other);
    return differences.found;
  }

  private void compare(String path, Object one, Object other) {
    switch (one) {
      case Article article when other instanceof Article same ->
          compare(path, ArticleJson.toMap(article), ArticleJson.toMap(same));
      case Optional<?> present when other instanceof Optional<?> same ->
          compare(path, present.orElse(null), same.orElse(null));
      case Record record when record.getClass().isInstance(other) ->
          compareParts(path, record, other);
      case Set<?> set -> note(path, set, other);
      case Collection<?> list when other instanceof Collection<?> same ->
          compareItems(path, list, same);
      case Map<?, ?> map when other instanceof Map<?, ?> same ->
          compareItems(
              path,
              map.entrySet().stream().map(Objects::toString).toList(),
              same.entrySet().stream().map(Objects::toString).toList());
      case Duration took -> {}
      case Number number when other instanceof Number same -> {
        double bound = TOLERANCE * Math.max(1, Math.abs(number.doubleValue()));
        if (Math.abs(number.doubleValue() - same.doubleValue()) > bound) {
          note(path, one, other);
        }
      }
      case null, default -> note(path, one, other);
    }
  }

  private void compareParts(String path, Record one, Object other) {
    try {
      for (RecordComponent part : one.getClass().getRecordComponents()) {
        compare(
            path + "." + part.getName(),
            part.getAccessor().invoke(one),
            part.getAccessor().invoke(other));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void compareItems(String path, Collection<?> one, Collection<?> other) {
    if (one.size() != other.size()) {
      note(path, one, other);
      return;
    }
    Iterator<?> others = other.iterator();
    int index = 0;
    for (Object item : one) {
      compare("%s[%d]".formatted(path, index++), item, others.next());
    }
  }

  private void note(String path, Object one, Object other) {
    if (!Objects.equals(one, other)) {
      found.add("%s: %s — %s".formatted(path, one, other));
    }
  }
}
