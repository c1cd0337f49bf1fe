package org.soubao.internal.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The day of the issue that a page is from: as printed, else the day after what it reports. */
final class IssueDate {
  private IssueDate() {}

  /** The day; empty where the evidence is thin. */
  static Optional<LocalDate> of(List<Line> furniture, List<Report> reports) {
    return PrintedDate.in(furniture).or(() -> afterReports(furniture, reports));
  }

  private static Optional<LocalDate> afterReports(List<Line> furniture, List<Report> reports) {
    ReportedDays days = new ReportedDays(reports);
    return PrintedDate.dayIn(furniture)
        .map(DayMention::before)
        .or(days::latest)
        .flatMap(latest ->
            new ReportedYear(latest, days.mentionsNear(latest), days.reportsNear(latest))
                .year()
                .filter(latest::isValidYear)
                .map(year -> DayMention.next(latest, year)));
  }
}
