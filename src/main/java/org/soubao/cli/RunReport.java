package org.soubao.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.soubao.ingest.IngestReport;
import org.soubao.ingest.RejectedPage;
import org.soubao.ingest.UpdateReport;

/** Tells on stderr what became of the sources. */
final class RunReport {
  private static final int REJECTED_SHOWN = 20;

  /** What differs in a reason from file to file. */
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,.]*");

  static final int DONE = 0;
  static final int SOME_REJECTED = 3;

  private final Console console;

  RunReport(Console console) {
    this.console = console;
  }

  /**
   * Names what was rejected, and sums up.
   *
   * @param key the summing sentence; gets articles, files, seconds, and {@code where}
   * @return the exit code
   */
  int tell(String key, IngestReport report, Object... where) {
    int exit = tellRejected(report.rejected(), report.passedOver());
    console.tell(
        key,
        report.articles(),
        report.files(),
        seconds(report.took()),
        where.length > 0 ? where[0].toString() : "");
    return exit;
  }

  /** Names what was rejected, and sums up; gives the exit code. */
  int tell(UpdateReport report, ArchivePlace place) {
    int exit = tellRejected(report.rejected(), report.passedOver());
    console.tell(
        report.isChanged() ? "updated" : "updated.nothing",
        report.filesRead(),
        report.filesGone(),
        report.added(),
        report.removed(),
        report.articles(),
        place.toString(),
        seconds(report.took()),
        report.files());
    return exit;
  }

  private int tellRejected(List<RejectedPage> rejected, long passedOver) {
    name(rejected);
    if (!rejected.isEmpty()) {
      console.tell("rejected", rejected.size());
    }
    if (passedOver > 0) {
      console.tell("passedOver", passedOver);
    }
    return rejected.isEmpty() ? DONE : SOME_REJECTED;
  }

  private static double seconds(Duration took) {
    return took.toMillis() / 1000.0;
  }

  /** Names what was rejected; if it is much, some of it, with each reason among that. */
  void name(List<RejectedPage> rejected) {
    List<RejectedPage> shown = rejected;
    if (rejected.size() > REJECTED_SHOWN) {
      Map<String, RejectedPage> firsts = new LinkedHashMap<>();
      rejected.forEach(
          page -> firsts.putIfAbsent(NUMBER.matcher(page.reason()).replaceAll("0"), page));
      shown =
          Stream.concat(firsts.values().stream(), rejected.stream())
              .distinct()
              .limit(REJECTED_SHOWN)
              .toList();
    }
    shown.forEach(page -> console.say(page.toString()));
    if (rejected.size() > REJECTED_SHOWN) {
      console.tell("rejected.more", rejected.size() - REJECTED_SHOWN);
    }
  }
}
