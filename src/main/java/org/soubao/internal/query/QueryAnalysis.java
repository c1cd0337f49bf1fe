package org.soubao.internal.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.soubao.internal.analysis.Beginning;
import org.soubao.internal.analysis.Misread;
import org.soubao.internal.analysis.Near;
import org.soubao.internal.analysis.Pattern;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.analysis.Vocabulary;
import org.soubao.internal.analysis.WordSegmenter;
import org.soubao.internal.query.Clause.Occur;
import org.soubao.internal.query.Condition.AllOf;
import org.soubao.internal.query.Condition.AnyOf;
import org.soubao.internal.query.Condition.HasValue;
import org.soubao.internal.query.Condition.Holds;
import org.soubao.internal.query.Condition.IsDated;
import org.soubao.internal.query.Condition.Not;
import org.soubao.internal.query.Part.Close;
import org.soubao.internal.query.Part.Dated;
import org.soubao.internal.query.Part.Either;
import org.soubao.internal.query.Part.FieldValue;
import org.soubao.internal.query.Part.Group;
import org.soubao.internal.query.Part.InHeadline;
import org.soubao.internal.query.Part.Phrase;
import org.soubao.internal.query.Part.Prefix;
import org.soubao.internal.query.Part.Resembling;
import org.soubao.internal.query.Part.Words;

/** Collects what the clauses of one query demand; not for several threads. */
final class QueryAnalysis {
  /** Up to so many segments, all must match; longer queries are ranked by what matches. */
  private static final int ALL_REQUIRED = 3;

  /** What is typed in one piece and has more units than that is a headline or a question. */
  private static final int KEYWORD_UNITS = 6;

  /** So many words rank at the most; smartcn makes many of one odd number such as 1.2.3.4. */
  private static final int MAX_WORDS = 160;

  private final WordSegmenter segmenter;
  private final WordConditions wordConditions;
  private final Set<Condition> segments = new LinkedHashSet<>();
  private final Set<Condition> must = new LinkedHashSet<>();
  private final Set<Condition> mustNot = new LinkedHashSet<>();
  private final Set<String> words = new LinkedHashSet<>();
  private final List<Run> runs = new ArrayList<>();
  private final Set<Run> typed = new LinkedHashSet<>();
  private final Set<String> torn = new LinkedHashSet<>();
  private final Set<Condition> fillers = new LinkedHashSet<>();
  private boolean sentence;

  QueryAnalysis(WordSegmenter segmenter, Vocabulary vocabulary) {
    this.segmenter = segmenter;
    wordConditions = new WordConditions(segmenter, vocabulary);
  }

  void add(Clause clause) {
    switch (clause.occur()) {
      case MUST_NOT -> mustNot.add(excluded(clause.part()));
      case MUST -> {
        must.addAll(all(clause.part()));
        rank(clause.part());
        addTyped(clause.part());
      }
      case SHOULD -> addUnsigned(clause.part());
    }
  }

  /** Parts of a group without a sign stand as if there were no parentheses. */
  private void addUnsigned(Part part) {
    if (part instanceof Group group) {
      group.clauses().forEach(this::add);
      return;
    }
    addTyped(part);
    if (part instanceof Words(String text) && segmenter.saysNothing(text)) {
      fillers.addAll(all(part));
      rank(part);
    } else if (part instanceof Words(String text) && isSentence(text)) {
      sentence = true;
      Words asked = new Words(segmenter.withoutQuestionWords(text));
      segments.addAll(words(asked.text()));
      rank(asked);
    } else {
      (isBinding(part) ? must : segments).addAll(all(part));
      rank(part);
    }
  }

  private boolean isSentence(String text) {
    boolean question = text.endsWith("？") || text.endsWith("?");
    return question || (WordConditions.size(text) > KEYWORD_UNITS && words(text).size() > 1);
  }

  /** What a sentence is made of; it is ranked, so nobody needs to know what belongs together. */
  private List<Condition> words(String text) {
    return new WordConditions(segmenter, Vocabulary.NONE).of(text, unknown -> {});
  }

  /** What was typed in one piece, to be marked so; what a field holds stands elsewhere. */
  private void addTyped(Part part) {
    switch (part) {
      case Words(String text) -> typed.addAll(WordConditions.runs(text));
      case Group(List<Clause> clauses) -> addTyped(clauses);
      case Either(List<Clause> clauses) -> addTyped(clauses);
      case Prefix p -> {}
      case Phrase p -> {}
      case Close p -> {}
      case Resembling p -> {}
      case FieldValue p -> {}
      case Dated p -> {}
      case InHeadline p -> {}
    }
  }

  private void addTyped(List<Clause> clauses) {
    clauses.stream()
        .filter(clause -> clause.occur() != Occur.MUST_NOT)
        .forEach(clause -> addTyped(clause.part()));
  }

  /** Words can be relaxed, and what is made of words alone; all else binds. */
  private static boolean isBinding(Part part) {
    return switch (part) {
      case Words words -> false;
      case Prefix prefix -> false;
      case Group(List<Clause> clauses) -> clauses.stream().anyMatch(QueryAnalysis::isBinding);
      case Either(List<Clause> clauses) -> clauses.stream().anyMatch(QueryAnalysis::isBinding);
      case Phrase phrase -> true;
      case Close close -> true;
      case Resembling resembling -> true;
      case FieldValue value -> true;
      case Dated dated -> true;
      case InHeadline headline -> true;
    };
  }

  private static boolean isBinding(Clause clause) {
    return clause.occur() != Occur.SHOULD || isBinding(clause.part());
  }

  /** What must be true for the part to be; of words, each segment. */
  private List<Condition> all(Part part) {
    return switch (part) {
      case Words(String text) -> wordConditions.of(text, torn::add);
      case Group(List<Clause> clauses) -> clauses.stream().map(this::condition).toList();
      case InHeadline(Part inner) ->
          all(inner).stream().<Condition>map(Condition.InHeadline::new).toList();
      case Either(List<Clause> clauses) ->
          List.of(new AnyOf(clauses.stream().map(this::condition).toList()));
      case Prefix(String text) -> holds(new Beginning(Run.of(text)));
      case Phrase(String text) -> holds(Run.of(text));
      case Resembling(String text) -> holds(new Misread(Run.of(text)));
      case Close(List<String> texts, int distance) ->
          holds(new Near(texts.stream().map(Run::of).toList(), distance));
      case FieldValue(var field, var value, var prefix) ->
          List.of(new HasValue(field, value, prefix));
      case Dated(var from, var to) -> List.of(new IsDated(from, to));
    };
  }

  private static List<Condition> holds(Pattern pattern) {
    return List.of(new Holds(pattern));
  }

  private Condition condition(Clause clause) {
    if (clause.occur() == Occur.MUST_NOT) {
      return new Not(excluded(clause.part()));
    }
    return one(all(clause.part()));
  }

  private static Condition one(List<Condition> all) {
    return all.size() == 1 ? all.getFirst() : new AllOf(all);
  }

  /** Words that are excluded are one run: who excludes 城市联盟 wants to keep 城市. */
  private Condition excluded(Part part) {
    return switch (part) {
      case Words(String text) -> WordConditions.whole(text);
      case InHeadline(Part inner) -> new Condition.InHeadline(excluded(inner));
      case Group(List<Clause> clauses) ->
          new AllOf(clauses.stream().map(this::excludedClause).toList());
      case Either(List<Clause> clauses) ->
          new AnyOf(clauses.stream().map(this::excludedClause).toList());
      case Prefix p -> one(all(p));
      case Phrase p -> one(all(p));
      case Resembling p -> one(all(p));
      case Close p -> one(all(p));
      case FieldValue p -> one(all(p));
      case Dated p -> one(all(p));
    };
  }

  private Condition excludedClause(Clause clause) {
    Condition condition = excluded(clause.part());
    return clause.occur() == Occur.MUST_NOT ? new Not(condition) : condition;
  }

  /** Takes what ranks; nothing of what is excluded, and no values. */
  private void rank(Part part) {
    switch (part) {
      case Words(String text) -> {
        rank(text);
        preferred(text);
      }
      case Prefix(String text) -> rank(text);
      case Phrase(String text) -> rank(text);
      case Resembling(String text) -> rank(text);
      case Close(List<String> texts, int distance) -> texts.forEach(this::rank);
      case InHeadline(Part inner) -> rank(inner);
      case Group(List<Clause> clauses) -> rank(clauses);
      case Either(List<Clause> clauses) -> rank(clauses);
      case FieldValue value -> {}
      case Dated dated -> {}
    }
  }

  private void rank(List<Clause> clauses) {
    clauses.stream()
        .filter(clause -> clause.occur() != Occur.MUST_NOT)
        .forEach(clause -> rank(clause.part()));
  }

  private void rank(String text) {
    words.addAll(segmenter.words(text));
    runs.addAll(WordConditions.runs(text));
  }

  /** What stands in curly quotes ranks as a run of its own too; it binds nothing. */
  private void preferred(String text) {
    int start = text.indexOf('“');
    int end = text.indexOf('”', start + 1);
    while (start >= 0 && end > start) {
      Run run = Run.of(text.substring(start, end));
      if (!run.isEmpty() && !runs.contains(run)) {
        runs.add(run);
      }
      start = text.indexOf('“', end);
      end = text.indexOf('”', end + 1);
    }
  }

  AnalyzedQuery query(boolean allWords) {
    if (segments.isEmpty() && must.isEmpty()) {
      segments.addAll(fillers);
    }
    boolean all = allWords || (segments.size() <= ALL_REQUIRED && !sentence);
    return new AnalyzedQuery(
        List.copyOf(segments),
        all ? segments.size() : 0,
        List.copyOf(must),
        List.copyOf(mustNot),
        words.stream().limit(MAX_WORDS).toList(),
        runs,
        List.copyOf(typed),
        all ? List.copyOf(torn) : List.of());
  }
}
