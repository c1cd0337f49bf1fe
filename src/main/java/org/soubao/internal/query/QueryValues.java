package org.soubao.internal.query;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.analysis.Misread;
import org.soubao.internal.analysis.Near;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.analysis.SearchableText;
import org.soubao.internal.query.Part.Close;
import org.soubao.internal.query.Part.FieldValue;
import org.soubao.internal.query.Part.Phrase;
import org.soubao.internal.query.Part.Resembling;
import org.soubao.internal.query.Part.Words;
import org.soubao.search.FilterField;
import org.soubao.search.Notice;

/** Makes parts of what was typed, within a budget; null where nothing can be searched. */
final class QueryValues {
  private final Budget budget;
  private final Consumer<Notice> notices;

  QueryValues(Budget budget, Consumer<Notice> notices) {
    this.budget = budget;
    this.notices = notices;
  }

  /** Words, as far as the budget goes. */
  @Nullable Part words(String text) {
    String kept = budget.cut(text);
    return kept.isEmpty() ? null : new Words(kept);
  }

  /** A phrase, with what stands behind it. */
  @Nullable Part phrase(String text, Tilde tilde) {
    String kept = budget.cut(text);
    if (kept.isEmpty()) {
      return null;
    }
    Optional<Part> special =
        !tilde.isPresent()
            ? Optional.empty()
            : tilde.characters() ? resembling(kept, tilde.number()) : close(kept, tilde.number());
    return special.orElse(new Phrase(kept));
  }

  private Optional<Part> resembling(String text, int characters) {
    int units = Run.of(text).size();
    if (characters != 1 || units < Misread.MIN_UNITS || units > Misread.MAX_UNITS) {
      notices.accept(Notices.badTilde());
      return Optional.empty();
    }
    return Optional.of(new Resembling(text));
  }

  private Optional<Part> close(String text, int distance) {
    Map<Run, String> runs = new LinkedHashMap<>();
    for (String piece : pieces(text)) {
      Run run = Run.of(piece);
      if (!run.isEmpty()) {
        runs.putIfAbsent(run, piece);
      }
    }
    if (distance > Near.MAX_DISTANCE || Near.units(runs.keySet()) > Near.MAX_UNITS) {
      notices.accept(Notices.badTilde());
      return Optional.empty();
    }
    boolean several = runs.size() > 1;
    return several
        ? Optional.of(new Close(List.copyOf(runs.values()), distance))
        : Optional.empty();
  }

  private static List<String> pieces(String text) {
    StringBuilder blanks = new StringBuilder(text);
    for (int i = 0; i < blanks.length(); i++) {
      if (Syntax.isBlank(blanks.charAt(i))) {
        blanks.setCharAt(i, ' ');
      }
    }
    return Arrays.asList(blanks.toString().strip().split(" +"));
  }

  /**
   * The value of a field other than the headline; {@code typed} is read as words where it's bad.
   */
  @Nullable Part value(FieldName field, String text, boolean prefix, String typed) {
    return switch (field) {
      case FieldName.Filtered(FilterField filter) -> filtered(filter, text, prefix, typed);
      case FieldName.Date date -> prefix ? bad(Notices.badDate(), typed) : date(text, typed);
      case FieldName.Headline headline -> words(typed);
    };
  }

  private @Nullable Part filtered(FilterField field, String text, boolean prefix, String typed) {
    String value = FieldWords.bare(text);
    if (SearchableText.of(value).size() == 0) {
      notices.accept(Notices.emptyField(field.word()));
      return null;
    }
    Optional<String> known = prefix ? Optional.of(value) : FieldWords.known(field, value);
    if (known.isEmpty()) {
      return bad(Notices.badValue(field), typed);
    }
    return budget.takes(value) ? new FieldValue(field, known.get(), prefix) : null;
  }

  private @Nullable Part date(String text, String typed) {
    return dated(QueryDate.date(text), Notices.badDate(), typed);
  }

  /** What stands between the brackets behind {@code date:}. */
  @Nullable Part range(String text) {
    return dated(QueryDate.range(text), Notices.badRange(), text);
  }

  private @Nullable Part dated(Optional<Part.Dated> dated, Notice otherwise, String typed) {
    if (dated.isEmpty()) {
      return bad(otherwise, typed);
    }
    return budget.takes("") ? dated.get() : null;
  }

  private @Nullable Part bad(Notice notice, String typed) {
    notices.accept(notice);
    return words(typed);
  }
}
