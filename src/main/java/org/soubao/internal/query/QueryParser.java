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
 * Takes a query apart. The grammar stands in the README and on the page's help, too:
 *
 * <pre>
 * query  = either { [ AND ] either } ;
 * either = signed { OR signed } ;
 * signed = [ NOT ] sign ( field | value ) ;
 * sign   = [ "+" | "-" ] ;
 * field  = name ":" sign value | dates ":" sign range ;
 * value  = phrase | group | word ;
 * phrase = '"' text '"' [ "~" number | "~1c" ] ;
 * group  = "(" query ")" ;
 * word   = text [ "*" ] ;
 * range  = "[" end "TO" end "]" ;
 * end    = date | "*" ;
 * date   = year [ "-" month [ "-" day ] ] | year "年" [ month "月" [ day "日" ] ] ;
 * name   = "headline" | "date" | "city" | "province" | "newspaper" | "section"
 *        | "page" | "kind" | "origin" | "byline" | "标题" | "日期" | "城市"
 *        | "省" | "省份" | "报纸" | "版名" | "版" | "版次" | "体裁" | "稿源"
 *        | "稿件来源" | "署名" | "作者" ;
 * dates  = "date" | "日期" ;
 * AND    = "AND" ;
 * OR     = "OR" | "|" ;
 * NOT    = "NOT" ;
 * </pre>
 *
 * <p>A query asks for all of its parts, as far as {@link Clause} says. {@code OR} binds tighter
 * than what stands beside it. A sign touches what it signs; the values of {@code date} are dates.
 * Groups are at most 10 deep. The text of a word has no blanks, but for those in “…”. The words
 * {@code AND}, {@code OR} and {@code NOT} have blanks around them; the names of fields are {@link
 * FieldName}'s.
 *
 * <p>A date may have any form that a text may state it in (二〇二五年二月, 民国114年2月, 2025.2.24), and
 * 20250224.
 *
 * <p>＂ （ ） － ＋ ＊ ： ～ ｜ ［ ］ ＯＲ ＡＮＤ ＮＯＴ are the same as their ASCII forms. Signs, stars, bars, colons
 * and parentheses inside a word belong to it, so that times, addresses and 中国（上海）自贸区 stay whole.
 * Never throws: what has no meaning as syntax is read as words or left out, and a notice says so.
 * Work grows with the length of the query. Not for several threads.
 */
public final class QueryParser {
  /**
   * How many {@linkplain SearchableText units} of a query are looked at, so that work is bounded.
   */
  public static final int MAX_UNITS = 160;

  /** How deep parentheses nest. */
  public static final int MAX_DEPTH = 10;

  private final QueryText text;
  private final Budget budget;
  private final Set<Notice> notices = new LinkedHashSet<>();
  private final QueryValues values;
  private int depth;
  private int tooDeep;

  private QueryParser(String query, int units) {
    text = new QueryText(query);
    budget = new Budget(units);
    values = new QueryValues(budget, notices::add);
  }

  /** Takes a query apart. */
  public static ParsedQuery parse(String query) {
    return parse(query, MAX_UNITS);
  }

  /** Takes a query apart as far as its first so many units. */
  public static ParsedQuery parse(String query, int units) {
    QueryParser parser = new QueryParser(query, units);
    List<Clause> clauses = parser.sequence(null);
    if (parser.budget.isSpent()) {
      parser.notices.add(Notices.shortened(units));
    }
    return new ParsedQuery(clauses, List.copyOf(parser.notices));
  }

  /** What stands up to the end of the group; values of that field where it is not null. */
  private List<Clause> sequence(@Nullable FieldName field) {
    List<Clause> clauses = new ArrayList<>();
    while (hasPart()) {
      if (text.isAnd()) {
        and(!clauses.isEmpty());
      } else {
        either(field, clauses);
      }
    }
    return clauses;
  }

  /** An AND says what a blank says. */
  private void and(boolean joins) {
    text.passAnd();
    if (!joins || !hasPart() || isJoint()) {
      lone();
    }
  }

  private boolean isJoint() {
    return text.isOr() || text.isAnd();
  }

  private void lone() {
    if (!budget.isSpent()) {
      notices.add(Notices.loneOr());
    }
  }

  /** Passes over blanks, and over parentheses that close nothing. */
  private boolean hasPart() {
    while (text.hasMore() && !budget.isSpent()) {
      char c = text.next();
      if (Syntax.isClosing(c) && (depth == 0 || tooDeep > 0)) {
        closesNothing();
      } else if (!Syntax.isBlank(c)) {
        return !Syntax.isClosing(c);
      }
      text.pass();
    }
    return false;
  }

  private void closesNothing() {
    if (tooDeep > 0) {
      tooDeep--;
    } else {
      notices.add(Notices.unclosedParenthesis());
    }
  }

  private void either(@Nullable FieldName field, List<Clause> clauses) {
    List<Clause> members = new ArrayList<>();
    boolean lone = !signed(field, members);
    boolean joined = false;
    while (hasPart() && text.isOr()) {
      text.passOr();
      joined = true;
      lone |= !hasPart() || isJoint() || !signed(field, members);
    }
    if (joined && lone) {
      lone();
    }
    if (members.size() > 1) {
      clauses.add(new Clause(new Either(members), Occur.SHOULD));
    } else {
      clauses.addAll(members);
    }
  }

  /** Whether there is something to search. */
  private boolean signed(@Nullable FieldName field, List<Clause> clauses) {
    boolean not = passNot();
    if (!hasPart() || isJoint()) {
      lone();
      return false;
    }
    Occur sign = sign();
    Occur occur = not ? Occur.MUST_NOT : sign;
    Part part = part(field);
    if (part != null) {
      clauses.add(new Clause(part, occur));
    }
    return part != null;
  }

  private boolean passNot() {
    boolean not = false;
    while (hasPart() && text.isNot()) {
      text.passNot();
      not = true;
    }
    return not;
  }

  /** A sign counts where something follows it at once: {@code -柳州}, but not {@code - 柳州}. */
  private Occur sign() {
    char c = text.next();
    if (!(Syntax.isMinus(c) || Syntax.isPlus(c)) || !text.goesOn(1, depth > 0)) {
      return Occur.SHOULD;
    }
    text.pass();
    return Syntax.isMinus(c) ? Occur.MUST_NOT : Occur.MUST;
  }

  private @Nullable Part part(@Nullable FieldName field) {
    int start = text.position();
    Optional<FieldName> own = text.passName();
    if (own.isEmpty()) {
      return value(field);
    }
    if (!text.goesOn(0, depth > 0)) {
      notices.add(Notices.emptyField(text.since(start)));
      text.back(start);
      return word(field);
    }
    boolean excludes = sign() == Occur.MUST_NOT;
    Part part = named(own.get());
    return part == null || !excludes ? part : new Group(List.of(new Clause(part, Occur.MUST_NOT)));
  }

  private @Nullable Part named(FieldName name) {
    return switch (name) {
      case FieldName.Headline headline -> {
        Part part = value(null);
        yield part == null ? null : new InHeadline(part);
      }
      case FieldName.Date date when Syntax.isRangeStart(text.next()) -> range();
      case FieldName field -> value(field);
    };
  }

  private @Nullable Part value(@Nullable FieldName field) {
    char c = text.next();
    if (Syntax.isQuote(c)) {
      return quoted(field);
    }
    return Syntax.isOpening(c) ? group(field) : word(field);
  }

  private @Nullable Part group(@Nullable FieldName field) {
    text.pass();
    if (depth == MAX_DEPTH) {
      notices.add(Notices.tooDeep());
      tooDeep++;
      return null;
    }
    depth++;
    List<Clause> inner = sequence(field);
    depth--;
    if (text.hasMore() && Syntax.isClosing(text.next())) {
      text.pass();
    } else if (!budget.isSpent()) {
      notices.add(Notices.unclosedParenthesis());
    }
    if (inner.size() == 1 && inner.getFirst().occur() == Occur.SHOULD) {
      return inner.getFirst().part();
    }
    return inner.isEmpty() ? null : new Group(inner);
  }

  /** After a mark without a partner, what follows is read as if it were not there. */
  private @Nullable Part quoted(@Nullable FieldName field) {
    Optional<String> quoted = text.passQuoted();
    if (quoted.isEmpty()) {
      notices.add(Notices.plainWords());
      text.pass();
      return text.goesOn(0, depth > 0) ? part(field) : null;
    }
    Tilde tilde = text.passTilde();
    if (field == null) {
      return values.phrase(quoted.get(), tilde);
    }
    if (tilde.isPresent()) {
      notices.add(Notices.badTilde());
    }
    return values.value(field, quoted.get(), false, quoted.get());
  }

  private @Nullable Part range() {
    Optional<String> range = text.passRange();
    if (range.isEmpty()) {
      notices.add(Notices.badRange());
      return word(null);
    }
    return values.range(range.get());
  }

  private @Nullable Part word(@Nullable FieldName field) {
    String word = text.passWord(depth > 0);
    int stars = (int) word.chars().filter(c -> Syntax.isStar((char) c)).count();
    if (stars == word.length()) {
      notices.add(Notices.loneStar());
      return null;
    }
    boolean prefix = stars == 1 && Syntax.isStar(word.charAt(word.length() - 1));
    String bare = prefix ? word.substring(0, word.length() - 1) : word;
    if (field != null) {
      return values.value(field, bare, prefix, word);
    }
    Part words = values.words(bare);
    return prefix && words instanceof Words(String all) ? new Prefix(all) : words;
  }
}
