package org.soubao.internal.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.analysis.SearchableText;
import org.soubao.internal.query.Clause.Occur;
import org.soubao.internal.query.Part.Either;
import org.soubao.internal.query.Part.Group;
import org.soubao.internal.query.Part.InHeadline;
import org.soubao.internal.query.Part.Prefix;
import org.soubao.internal.query.Part.Words;
import org.soubao.search.Notice;

/**
 * Takes a query apart:
 *
 * <pre>
 * query    = { either } ;                                     all of them, as far as Clause says
 * either   = signed { OR signed } ;                           binds tighter than what stands beside
 * signed   = [ "+" | "-" ] ( field | value ) ;                a sign touches what it signs
 * field    = name ":" ( value | "[" day " TO " day "]" ) ;    the range for date alone
 * value    = phrase | group | word ;
 * phrase   = '"' text '"' [ "~" number | "~1c" ] ;
 * group    = "(" query ")" ;                                  at most 10 deep
 * word     = text without blanks [ "*" ] ;                    in “…” with blanks
 * OR       = "OR" | "|" ;                                     with blanks around
 * name     = "headline" | "date" | "city" | "province" | "newspaper" | "section" | "page" | "kind"
 *          | "origin" | "byline", or in Chinese, see {@link FieldName} ;
 * day      = "2025" | "2025-02" | "2025-02-24" | "2025年2月" … | "*" ;
 * </pre>
 *
 * <p>＂ （ ） － ＋ ＊ ： ～ ｜ ［ ］ ＯＲ are the same as their ASCII forms. Signs, stars, bars, colons and
 * parentheses inside a word belong to it, so that times, addresses and 中国（上海）自贸区 stay whole. Never
 * throws: what has no meaning as syntax is read as words, and a notice says so. Work grows with the
 * length of the query. Not for several threads.
 */
public final class QueryParser {
  /**
   * How many {@linkplain SearchableText units} of a query are looked at, so that work is bounded.
   */
  public static final int MAX_UNITS = 160;

  /** How deep parentheses nest. */
  public static final int MAX_DEPTH = 10;

  private static final int MAX_RANGE = 60;

  private final String query;
  private final int length;
  private final Budget budget = new Budget(MAX_UNITS);
  private final QueryValues values = new QueryValues(budget, this::report);
  private final Set<Notice> notices = new LinkedHashSet<>();
  private int position;
  private int depth;
  private int tooDeep;

  private QueryParser(String query) {
    this.query = query;
    length = query.length();
  }

  /** Takes a query apart. */
  public static ParsedQuery parse(String query) {
    QueryParser parser = new QueryParser(query);
    List<Clause> clauses = parser.sequence(null);
    if (parser.budget.isSpent()) {
      parser.report(Notices.shortened());
    }
    return new ParsedQuery(clauses, List.copyOf(parser.notices));
  }

  private void report(Notice notice) {
    notices.add(notice);
  }

  /** What stands up to the end of the group; values of that field where it is not null. */
  private List<Clause> sequence(@Nullable FieldName field) {
    List<Clause> clauses = new ArrayList<>();
    while (hasPart()) {
      either(field, clauses);
    }
    return clauses;
  }

  /** Passes over blanks, and over parentheses that close nothing. */
  private boolean hasPart() {
    while (position < length && !budget.isSpent()) {
      char c = query.charAt(position);
      if (Syntax.isClosing(c) && (depth == 0 || tooDeep > 0)) {
        closesNothing();
      } else if (!Syntax.isBlank(c)) {
        return !Syntax.isClosing(c);
      }
      position++;
    }
    return false;
  }

  private void closesNothing() {
    if (tooDeep > 0) {
      tooDeep--;
    } else {
      report(Notices.unclosedParenthesis());
    }
  }

  private void either(@Nullable FieldName field, List<Clause> clauses) {
    List<Clause> members = new ArrayList<>();
    signed(field, members);
    String lone = null;
    while (lone == null && hasPart() && isOr()) {
      int before = members.size();
      String or = takeOr();
      if (hasPart() && !isOr()) {
        signed(field, members);
      }
      lone = before == 0 || members.size() == before ? or : null;
    }
    if (members.size() > 1) {
      clauses.add(new Clause(new Either(members), Occur.SHOULD));
    } else {
      clauses.addAll(members);
    }
    if (lone != null && !budget.isSpent()) {
      add(loneOr(lone), Occur.SHOULD, clauses);
    }
  }

  private void signed(@Nullable FieldName field, List<Clause> clauses) {
    Occur occur = sign();
    add(isOr() ? loneOr(takeOr()) : part(field), occur, clauses);
  }

  private static void add(@Nullable Part part, Occur occur, List<Clause> clauses) {
    if (part != null) {
      clauses.add(new Clause(part, occur));
    }
  }

  /** A sign counts where something follows it at once: {@code -柳州}, but not {@code - 柳州}. */
  private Occur sign() {
    char c = query.charAt(position);
    if (!isFollowed(position + 1) || !(Syntax.isMinus(c) || Syntax.isPlus(c))) {
      return Occur.SHOULD;
    }
    position++;
    return Syntax.isMinus(c) ? Occur.MUST_NOT : Occur.MUST;
  }

  /** Whether the group goes on there without a blank. */
  private boolean isFollowed(int index) {
    return index < length
        && !Syntax.isBlank(query.charAt(index))
        && !(depth > 0 && Syntax.isClosing(query.charAt(index)));
  }

  private boolean isOr() {
    if (Syntax.isBar(query.charAt(position))) {
      return true;
    }
    int end = position + 2;
    return end <= length
        && "OＯ".indexOf(query.charAt(position)) >= 0
        && "RＲ".indexOf(query.charAt(position + 1)) >= 0
        && (end == length || Syntax.isBound(query.charAt(end)));
  }

  private String takeOr() {
    int start = position;
    position++;
    if (Syntax.isBar(query.charAt(start))) {
      while (position < length && Syntax.isBar(query.charAt(position))) {
        position++;
      }
    } else {
      position++;
    }
    return query.substring(start, position);
  }

  private @Nullable Part loneOr(String or) {
    report(Notices.loneOr());
    return values.words(or);
  }

  private @Nullable Part part(@Nullable FieldName field) {
    int start = position;
    Optional<FieldName> own = fieldName();
    if (own.isEmpty()) {
      return value(field);
    }
    if (!isFollowed(position)) {
      report(Notices.emptyField(query.substring(start, position)));
      position = start;
      return word(field);
    }
    return switch (own.get()) {
      case FieldName.Headline headline -> {
        Part part = value(null);
        yield part == null ? null : new InHeadline(part);
      }
      case FieldName.Date date when Syntax.isRangeStart(query.charAt(position)) -> range();
      case FieldName name -> value(name);
    };
  }

  /** Passes over a name and its colon. */
  private Optional<FieldName> fieldName() {
    int last = Math.min(length - 1, position + FieldName.MAX_LENGTH);
    for (int i = position; i <= last && !Syntax.isBound(query.charAt(i)); i++) {
      if (Syntax.isColon(query.charAt(i))) {
        Optional<FieldName> name = FieldName.named(query.substring(position, i));
        position = name.isPresent() ? i + 1 : position;
        return name;
      }
    }
    return Optional.empty();
  }

  private @Nullable Part value(@Nullable FieldName field) {
    char c = query.charAt(position);
    if (Syntax.isQuote(c)) {
      return quoted(field);
    }
    return Syntax.isOpening(c) ? group(field) : word(field);
  }

  private @Nullable Part group(@Nullable FieldName field) {
    position++;
    if (depth == MAX_DEPTH) {
      report(Notices.tooDeep());
      tooDeep++;
      return null;
    }
    depth++;
    List<Clause> inner = sequence(field);
    depth--;
    if (position < length && Syntax.isClosing(query.charAt(position))) {
      position++;
    } else if (!budget.isSpent()) {
      report(Notices.unclosedParenthesis());
    }
    if (inner.size() == 1 && inner.getFirst().occur() == Occur.SHOULD) {
      return inner.getFirst().part();
    }
    return inner.isEmpty() ? null : new Group(inner);
  }

  private @Nullable Part quoted(@Nullable FieldName field) {
    int start = ++position;
    int end = start;
    while (end < length && !Syntax.isQuote(query.charAt(end))) {
      end++;
    }
    if (end == length) {
      report(Notices.plainWords());
      return isFollowed(start) ? part(field) : null;
    }
    position = end + 1;
    String text = query.substring(start, end);
    if (field != null) {
      return values.value(field, text, false, text);
    }
    Tilde tilde = Tilde.at(query, position);
    position = tilde.end();
    return values.phrase(text, tilde);
  }

  private @Nullable Part range() {
    int start = position;
    int end = start;
    int last = Math.min(length, start + MAX_RANGE);
    while (end < last && !Syntax.isRangeEnd(query.charAt(end))) {
      end++;
    }
    if (end == last) {
      report(Notices.badRange());
      return word(null);
    }
    position = end + 1;
    return values.range(query.substring(start + 1, end), query.substring(start, position));
  }

  private @Nullable Part word(@Nullable FieldName field) {
    int start = position;
    position = wordEnd(start);
    String text = query.substring(start, position);
    int stars = (int) text.chars().filter(c -> Syntax.isStar((char) c)).count();
    if (stars == text.length()) {
      report(Notices.loneStar());
      return null;
    }
    boolean prefix = stars == 1 && Syntax.isStar(text.charAt(text.length() - 1));
    String bare = prefix ? text.substring(0, text.length() - 1) : text;
    if (field != null) {
      return values.value(field, bare, prefix, text);
    }
    Part words = values.words(bare);
    return prefix && words instanceof Words(String all) ? new Prefix(all) : words;
  }

  /** A word ends at a blank, a quote, or the end of its group. */
  private int wordEnd(int start) {
    int open = 0;
    int curly = start;
    int end = start;
    while (end < length && !Syntax.isQuote(query.charAt(end))) {
      char c = query.charAt(end);
      if (c == '“' && end >= curly) {
        curly = Math.max(end, query.indexOf('”', end));
      }
      boolean closes = Syntax.isClosing(c) && open == 0 && depth > 0;
      if (closes || (Syntax.isBlank(c) && end >= curly)) {
        return end;
      }
      open += Syntax.isOpening(c) ? 1 : Syntax.isClosing(c) && open > 0 ? -1 : 0;
      end++;
    }
    return end;
  }
}
