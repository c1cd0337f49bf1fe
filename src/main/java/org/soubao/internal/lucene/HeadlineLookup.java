package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.analysis.UnitPair;
import org.soubao.model.Article;
import org.soubao.search.Suggestion;
import org.soubao.search.Suggestion.Kind;

/** Headlines that hold what is being typed; for one thread, once. */
final class HeadlineLookup {
  private static final String FIELD = Schema.HEADLINE.pairs();

  /** So many terms are tried for what may become of the last character or word. */
  private static final int MAX_ENDINGS = 512;

  /** So many matches are looked at for those that begin with what was typed. */
  private static final int MAX_MATCHES = 4_000;

  /** So many articles are read for each headline wanted: some headlines are equal. */
  private static final int READ_FOR_EACH = 3;

  /** A longer line, in UTF-16 units, is no headline that somebody would choose from a list. */
  private static final int MAX_LENGTH = 60;

  private final IndexSearcher searcher;
  private final List<Run> runs;

  HeadlineLookup(IndexReader reader, String typed) {
    searcher = new IndexSearcher(reader);
    runs =
        Stream.of(typed.split("[\\s\\p{Z}\"＂]+", -1))
            .map(Run::of)
            .filter(run -> !run.isEmpty())
            .toList();
  }

  /** The headlines that begin with it, then those that hold it; newest first. */
  List<Suggestion> find(int limit) throws IOException {
    if (runs.isEmpty() || limit == 0) {
      return List.of();
    }
    Map<String, Headline> headlines = new LinkedHashMap<>();
    for (int document : documents(limit * READ_FOR_EACH)) {
      headline(document).ifPresent(found -> headlines.merge(found.text, found, Headline::newer));
    }
    List<Headline> best = headlines.values().stream().sorted(Headline.ORDER).limit(limit).toList();
    List<Suggestion> suggestions = new ArrayList<>();
    for (Headline headline : best) {
      suggestions.add(new Suggestion(headline.text, Kind.HEADLINE, null, count(headline.text)));
    }
    return suggestions;
  }

  /**
   * A line that was found.
   *
   * @param begins whether it begins with what was typed
   * @param day of the article, in days since 1970; the least number where it has none
   */
  private record Headline(String text, boolean begins, long day) {
    static final Comparator<Headline> ORDER =
        Comparator.comparing((Headline it) -> !it.begins)
            .thenComparing(Headline::day, Comparator.reverseOrder())
            .thenComparing(Headline::text);

    Headline newer(Headline other) {
      return other.day > day ? other : this;
    }
  }

  /** Those in which it stands first, then others; the newest of either. */
  private List<Integer> documents(int wanted) throws IOException {
    Weight weight =
        searcher.createWeight(searcher.rewrite(query()), ScoreMode.COMPLETE_NO_SCORES, 1);
    List<Match> matches = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        addMatches(matches, leaf, scorer.iterator());
      }
    }
    return matches.stream().sorted(Match.ORDER).limit(wanted).map(Match::document).toList();
  }

  /**
   * An article that matches.
   *
   * @param day as in {@link Headline}
   */
  private record Match(int document, boolean begins, long day) {
    static final Comparator<Match> ORDER =
        Comparator.comparing((Match it) -> !it.begins)
            .thenComparing(Match::day, Comparator.reverseOrder());
  }

  private void addMatches(List<Match> matches, LeafReaderContext leaf, DocIdSetIterator found)
      throws IOException {
    PostingsEnum opening = opening(leaf);
    SortedNumericDocValues days = DocValues.getSortedNumeric(leaf.reader(), Schema.DATE);
    Bits live = LiveDocuments.of(leaf.reader());
    while (matches.size() < MAX_MATCHES && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int document = found.docID();
      if (!live.get(document)) {
        continue;
      }
      long day = days.advanceExact(document) ? days.nextValue() : Long.MIN_VALUE;
      matches.add(new Match(leaf.docBase + document, beginsWith(opening, document), day));
    }
  }

  private Query query() throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Run run : runs) {
      all.add(phrase(run), Occur.FILTER);
    }
    return all.build();
  }

  /** The run, the last unit of which may go on where it is a word or a number. */
  private Query phrase(Run run) throws IOException {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    int last = run.size() - 1;
    boolean open = last == 0 || UnitPair.isWord(run.units().get(last));
    for (int i = 0; i < last; i++) {
      boolean whole = i < last - 1 || !open;
      String pair = run.pairs().get(i);
      phrase.add(whole ? new Term[] {new Term(FIELD, pair)} : endings(withoutEnd(pair)), i);
    }
    if (last == 0) {
      phrase.add(endings(withoutEnd(run.prefix())), 0);
    }
    return phrase.build();
  }

  private static String withoutEnd(String token) {
    boolean ends = token.charAt(token.length() - 1) == UnitPair.WORD_END;
    return ends ? token.substring(0, token.length() - 1) : token;
  }

  /** The first terms that begin so; that beginning itself where there is none. */
  private Term[] endings(String beginning) throws IOException {
    List<Term> endings = new ArrayList<>();
    BytesRef prefix = new BytesRef(beginning);
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), FIELD);
    if (terms != null) {
      TermsEnum all = terms.iterator();
      TermsEnum.SeekStatus status = all.seekCeil(prefix);
      BytesRef term = status == TermsEnum.SeekStatus.END ? null : all.term();
      while (term != null
          && StringHelper.startsWith(term, prefix)
          && endings.size() < MAX_ENDINGS) {
        endings.add(new Term(FIELD, BytesRef.deepCopyOf(term)));
        term = all.next();
      }
    }
    return endings.isEmpty()
        ? new Term[] {new Term(FIELD, beginning)}
        : endings.toArray(Term[]::new);
  }

  /** Where the first pair stands; null where that is not known before the article is read. */
  private @Nullable PostingsEnum opening(LeafReaderContext leaf) throws IOException {
    List<String> pairs = runs.getFirst().pairs();
    return pairs.isEmpty()
        ? null
        : leaf.reader().postings(new Term(FIELD, pairs.getFirst()), PostingsEnum.POSITIONS);
  }

  private static boolean beginsWith(@Nullable PostingsEnum opening, int document)
      throws IOException {
    if (opening == null || opening.docID() > document) {
      return false;
    }
    boolean found = opening.docID() == document || opening.advance(document) == document;
    return found && opening.nextPosition() == 0;
  }

  /** The line of the article's heading, not a long one, that holds what was typed. */
  private Optional<Headline> headline(int document) throws IOException {
    StoredFields stored = searcher.storedFields();
    Article article = Search.article(stored, document);
    long day = article.date() == null ? Long.MIN_VALUE : article.date().toEpochDay();
    String headline = article.hasPrintedHeadline() ? article.headline() : null;
    return Stream.of(
            Optional.ofNullable(headline),
            Optional.ofNullable(article.kicker()),
            Optional.ofNullable(article.deck()))
        .flatMap(Optional::stream)
        .map(line -> line.replace('\n', ' ').strip())
        .filter(line -> line.length() <= MAX_LENGTH)
        .map(line -> new Headline(line, begins(line), day))
        .filter(line -> holds(line.text))
        .findFirst();
  }

  private boolean holds(String line) {
    String text = comparable(line);
    return runs.stream().allMatch(run -> text.contains(String.join("", run.units())));
  }

  private boolean begins(String line) {
    return comparable(line).startsWith(String.join("", runs.getFirst().units()));
  }

  private static String comparable(String line) {
    return String.join("", Run.of(line).units());
  }

  private long count(String headline) throws IOException {
    Run run = Run.of(headline);
    return run.pairs().isEmpty() ? 1 : Math.max(1, searcher.count(PatternQueries.run(FIELD, run)));
  }
}
