package org.soubao.internal.pages;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.PageLabel;
import org.soubao.model.Place;

/** Concludes from a page which issue it is from, where its path does not say it. */
final class IssueReader {
  private final PageDump dump;
  private final List<Line> furniture;
  private final Supplier<List<Report>> source;
  private final NewspaperRegistry registry;
  private final Set<String> inferred = new LinkedHashSet<>();
  private @Nullable List<Report> reports;
  private @Nullable String newspaper;
  private Place place = Place.UNKNOWN;

  IssueReader(
      PageDump dump,
      List<Line> furniture,
      Supplier<List<Report>> source,
      NewspaperRegistry registry) {
    this.dump = dump;
    this.furniture = furniture;
    this.source = source;
    this.registry = registry;
  }

  Issue read() {
    readNewspaperAndPlace();
    LocalDate date = dump.name().date();
    if (date == null) {
      date = infer("date", IssueDate.of(furniture, reports()));
    }
    List<PageHead> heads =
        furniture.stream().flatMap(line -> PageHead.of(line.text(), newspaper).stream()).toList();
    String page =
        dump.name().page() == null ? infer("page", pageByItself(heads)) : dump.name().page();
    String section = dump.name().section();
    if (section == null) {
      section = infer("section", first(heads, PageHead::section));
    }
    String label = page == null ? null : PageLabel.normalize(page);
    return new Issue(dump, newspaper, place, date, label, section, inferred);
  }

  /** As its head says; else where the file is of one issue, as it is numbered there. */
  private Optional<String> pageByItself(List<PageHead> heads) {
    boolean issue = dump.name().newspaper() != null && dump.name().date() != null;
    // A label beside the paper's name says more than a mere number, which may be the file's.
    return first(heads, head -> head.newspaper() == null ? null : head.page())
        .or(() -> first(heads, PageHead::page))
        .or(() -> issue ? Optional.ofNullable(dump.number()) : Optional.empty());
  }

  private void readNewspaperAndPlace() {
    newspaper = dump.name().newspaper();
    place = newspaper == null ? Place.UNKNOWN : registry.placeOf(newspaper);
    if (newspaper != null && !place.equals(Place.UNKNOWN)) {
      return;
    }
    NewspaperEvidence evidence = new NewspaperEvidence(reports(), registry);
    if (newspaper == null) {
      newspaper = infer("newspaper", evidence.named(furniture));
      place = newspaper == null ? Place.UNKNOWN : registry.placeOf(newspaper);
    }
    if (place.equals(Place.UNKNOWN) && (newspaper == null || !registry.lists(newspaper))) {
      place = new PlaceEvidence(reports(), Gazetteer.standard()).place();
    }
    infer("city", Optional.ofNullable(place.city()));
    infer("province", Optional.ofNullable(place.province()));
    if (newspaper == null) {
      newspaper = infer("newspaper", evidence.meant(place));
    }
  }

  private List<Report> reports() {
    List<Report> known = reports;
    if (known == null) {
      known = source.get();
      reports = known;
    }
    return known;
  }

  private <T> @Nullable T infer(String field, Optional<T> value) {
    value.ifPresent(found -> inferred.add(field));
    return value.orElse(null);
  }

  private static Optional<String> first(
      List<PageHead> heads, Function<PageHead, @Nullable String> part) {
    return heads.stream().map(part).filter(Objects::nonNull).findFirst();
  }
}
