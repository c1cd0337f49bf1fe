package org.soubao.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.internal.analysis.SearchableText;
import org.soubao.internal.query.Clause.Form;
import org.soubao.internal.query.Clause.Occur;

class QueryParserTest {
  @ParameterizedTest
  @ValueSource(strings = {"公交 +夜班 -停运 \"末班车\"", "公交　＋夜班　－停运　＂末班车＂", "  公交\t+夜班\n-停运\"末班车\""})
  void fullWidthSyntaxIsTheSame(String query) {
    assertThat(QueryParser.parse(query).clauses())
        .containsExactly(
            new Clause("公交", Form.WORDS, Occur.SHOULD),
            new Clause("夜班", Form.WORDS, Occur.MUST),
            new Clause("停运", Form.WORDS, Occur.MUST_NOT),
            new Clause("末班车", Form.PHRASE, Occur.MUST));
  }

  @Test
  void aPhraseCanBeExcluded() {
    assertThat(QueryParser.parse("-\"末班车\"").clauses())
        .containsExactly(new Clause("末班车", Form.PHRASE, Occur.MUST_NOT));
  }

  @Test
  void aLoneSignIsNoSyntax() {
    assertThat(QueryParser.parse("公交 - 夜班 +").clauses())
        .extracting(Clause::occur)
        .containsExactly(Occur.SHOULD, Occur.SHOULD);
  }

  @Test
  void anOpenQuoteIsReadAsPlainWords() {
    ParsedQuery query = QueryParser.parse("公交 \"末班 车");
    assertThat(query.plainWords()).isTrue();
    assertThat(query.clauses()).extracting(Clause::form).containsOnly(Form.WORDS);
    assertThat(query.clauses()).extracting(Clause::text).containsExactly("公交", "末班", "车");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "。，！？", "\"\"", "-", "🚲🎉", "\"。\" + -"})
  void nothingToSearchGivesNoClause(String query) {
    assertThat(QueryParser.parse(query).clauses()).isEmpty();
  }

  @Test
  void aLongQueryIsCutAndSaysSo() {
    ParsedQuery query = QueryParser.parse("江水".repeat(5000));
    assertThat(query.shortened()).isTrue();
    assertThat(query.clauses()).hasSize(1);
    assertThat(query.clauses().getFirst().text()).hasSize(QueryParser.MAX_UNITS);
    assertThat(QueryParser.parse("江 ".repeat(QueryParser.MAX_UNITS)).shortened()).isFalse();
    assertThat(QueryParser.parse("江 ".repeat(QueryParser.MAX_UNITS + 1)).shortened()).isTrue();
  }

  @Property(tries = 2000)
  void itNeverThrowsAndIsBounded(@ForAll String query) {
    int units =
        QueryParser.parse(query).clauses().stream()
            .mapToInt(clause -> SearchableText.of(clause.text()).size())
            .sum();
    assertThat(units).isLessThanOrEqualTo(QueryParser.MAX_UNITS);
  }
}
