package org.soubao.cli;

import java.util.List;
import org.soubao.ingest.IngestReport;
import org.soubao.ingest.RejectedPage;

/** Tells on stderr what became of the sources. */
final class RunReport {
  private static final int REJECTED_SHOWN = 20;
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
    name(report.rejected());
    if (!report.rejected().isEmpty()) {
      console.tell("rejected", report.rejected().size());
    }
    if (report.passedOver() > 0) {
      console.tell("passedOver", report.passedOver());
    }
    double seconds = report.took().toMillis() / 1000.0;
    console.tell(
        key,
        report.articles(),
        report.files(),
        seconds,
        where.length > 0 ? where[0].toString() : "");
    return report.rejected().isEmpty() ? DONE : SOME_REJECTED;
  }

  /** Names what was rejected, the first of it if it is much. */
  void name(List<RejectedPage> rejected) {
    rejected.stream().limit(REJECTED_SHOWN).forEach(page -> console.say(page.toString()));
    if (rejected.size() > REJECTED_SHOWN) {
      console.tell("rejected.more", rejected.size() - REJECTED_SHOWN);
    }
  }
}
