package org.soubao.internal.holdings;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.soubao.search.Trends;
import org.soubao.search.Trends.Bucket;
import org.soubao.search.Trends.Count;
import org.soubao.search.TrendsRequest.By;

/** The order in which the buckets of a trend are told. */
public final class TrendOrder {
  private static final Comparator<Bucket> MOST_FIRST =
      Comparator.<Bucket>comparingLong(bucket -> bucket.count().articles())
          .thenComparingLong(bucket -> bucket.count().held())
          .reversed()
          .thenComparing(Bucket::key);

  private static final Comparator<Bucket> BY_MONTH =
      Comparator.comparing(bucket -> YearMonth.parse(bucket.key()));

  private TrendOrder() {}

  /** Those buckets, in any order, as they are answered; months with those between them. */
  public static List<Bucket> of(By by, List<Bucket> buckets) {
    return by == By.MONTH
        ? withGaps(buckets.stream().sorted(BY_MONTH).toList())
        : buckets.stream().sorted(MOST_FIRST).toList();
  }

  private static List<Bucket> withGaps(List<Bucket> months) {
    List<Bucket> all = new ArrayList<>();
    YearMonth next = null;
    for (Bucket bucket : months) {
      YearMonth month = YearMonth.parse(bucket.key());
      if (next != null) {
        addGap(next, month, all);
      }
      all.add(bucket);
      next = month.plusMonths(1);
    }
    return all;
  }

  private static void addGap(YearMonth from, YearMonth end, List<Bucket> months) {
    if (from.until(end, ChronoUnit.MONTHS) <= Trends.MAX_GAP) {
      for (YearMonth month = from; month.isBefore(end); month = month.plusMonths(1)) {
        months.add(new Bucket(month.toString(), new Count(0, 0, 0), 0, null));
      }
    }
  }
}
