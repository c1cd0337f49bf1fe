package org.soubao.server;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.Archive;
import org.soubao.internal.Days;
import org.soubao.search.HeldIssues;

/** What the archive holds: newspapers, their issues, the pages of an issue, and figures. */
final class HoldingsRoutes {
  /** {@code 2025-02-24}; less is a month or a year. */
  private static final int DAY_LENGTH = 10;

  private final Archive archive;

  HoldingsRoutes(Archive archive) {
    this.archive = archive;
  }

  void register(Routes routes) {
    routes.read(Routes.API + "/newspapers", this::newspapers);
    routes.read(Routes.API + "/issues", this::issues);
    routes.read(Routes.API + "/stats", this::statistics);
  }

  private void newspapers(Context context) {
    QueryString.parse(context.queryString()).allow(List.of());
    Answers.streamed(context, archive, () -> NewspapersAnswer.of(archive.newspapers()));
  }

  private void issues(Context context) {
    QueryString query =
        QueryString.parse(context.queryString()).allow(List.of("newspaper", "date"));
    String newspaper = query.one("newspaper").filter(name -> !name.isBlank()).orElse(null);
    if (newspaper == null) {
      throw new ProblemException(
          ProblemKind.EMPTY_VALUE, "newspaper", "'newspaper' needs the name of one.");
    }
    String date = query.one("date").orElse(null);
    Answers.streamed(context, archive, () -> answer(newspaper, date));
  }

  private void statistics(Context context) {
    QueryString.parse(context.queryString()).allow(List.of());
    Answers.streamed(context, archive, () -> StatisticsAnswer.of(archive.statistics()));
  }

  private Record answer(String newspaper, @Nullable String date) {
    if (date == null) {
      HeldIssues all = issues(newspaper, null, null);
      String year = all.last() == null ? null : "%04d".formatted(all.last().getYear());
      return year == null ? IssuesAnswer.of(all) : span(newspaper, year);
    }
    try {
      return date.length() == DAY_LENGTH
          ? day(newspaper, LocalDate.parse(date))
          : span(newspaper, date);
    } catch (DateTimeException e) {
      throw SearchParameters.invalidDate("date", date);
    }
  }

  private IssueAnswer day(String newspaper, LocalDate day) {
    return IssueAnswer.of(
        archive.issue(newspaper, day).orElseThrow(() -> noSuchNewspaper(newspaper)));
  }

  private IssuesAnswer span(String newspaper, String date) {
    return IssuesAnswer.of(issues(newspaper, Days.first(date), Days.last(date)));
  }

  private HeldIssues issues(String newspaper, @Nullable LocalDate from, @Nullable LocalDate to) {
    return archive.issues(newspaper, from, to).orElseThrow(() -> noSuchNewspaper(newspaper));
  }

  private static ProblemException noSuchNewspaper(String name) {
    return new ProblemException(
        ProblemKind.NO_SUCH_NEWSPAPER,
        "newspaper",
        "Nothing of the newspaper '%s' is held.".formatted(Problem.echo(name)));
  }
}
