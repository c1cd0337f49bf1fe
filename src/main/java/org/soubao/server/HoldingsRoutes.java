package org.soubao.server;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
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
    Supplier<Record> answer = answer(newspaper, query.one("date").orElse(null));
    Answers.streamed(context, archive, answer);
  }

  private void statistics(Context context) {
    QueryString.parse(context.queryString()).allow(List.of());
    Answers.streamed(context, archive, () -> StatisticsAnswer.of(archive.statistics()));
  }

  /** Reads the date at once; what is held is read when it is wanted. */
  private Supplier<Record> answer(String newspaper, @Nullable String date) {
    if (date == null) {
      return () -> lastYear(newspaper);
    }
    try {
      if (date.length() == DAY_LENGTH) {
        LocalDate day = LocalDate.parse(date);
        return () -> day(newspaper, day);
      }
      LocalDate first = Days.first(date);
      LocalDate last = Days.last(date);
      return () -> IssuesAnswer.of(issues(newspaper, first, last));
    } catch (DateTimeException e) {
      throw SearchParameters.invalidDate("date", date);
    }
  }

  private IssuesAnswer lastYear(String newspaper) {
    HeldIssues all = issues(newspaper, null, null);
    LocalDate last = all.last();
    return IssuesAnswer.of(
        last == null
            ? all
            : issues(newspaper, last.withDayOfYear(1), last.withMonth(12).withDayOfMonth(31)));
  }

  private IssueAnswer day(String newspaper, LocalDate day) {
    return IssueAnswer.of(
        archive.issue(newspaper, day).orElseThrow(() -> noSuchNewspaper(newspaper)));
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
