package org.soubao.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.UniqueChars;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

class AnalyzersTest {
  private record Token(String term, int start, int end, int increment) {}

  @Test
  void pairsOverlapAndParagraphsStandApart() throws IOException {
    assertThat(tokens(pairs(), "防汛，抗\n旱"))
        .containsExactly(
            new Token("防汛", 0, 2, 1),
            new Token("汛抗", 1, 4, 1),
            new Token("抗", 3, 4, 1),
            new Token("旱", 5, 6, UnitPair.PARAGRAPH_GAP));
  }

  @Test
  void aNumberEndsWhereItEnds() throws IOException {
    assertThat(tokens(pairs(), "5路").getFirst().term).isEqualTo("5\u001F路");
    assertThat(tokens(pairs(), "50路").getFirst().term).isEqualTo("50\u001F路");
  }

  @Test
  void wordsAreThoseOfTheSimplifiedText() throws IOException {
    assertThat(tokens(Analyzers.words(), "圖書館，開放了！"))
        .extracting(Token::term)
        .containsExactly("图书馆", "开放", "了");
  }

  @Test
  void wordsKeepTheirPlaceInTheOriginal() throws IOException {
    List<Token> tokens = tokens(Analyzers.words(), "㎡的圖書館");
    Token last = tokens.getLast();
    assertThat("㎡的圖書館".substring(last.start, last.end)).isEqualTo("圖書館");
  }

  @Property(tries = 500)
  void anyTextIsCut(@ForAll @UniqueChars String text) throws IOException {
    for (Analyzer analyzer : List.of(pairs(), Analyzers.words())) {
      for (Token token : tokens(analyzer, text)) {
        assertThat(token.start).isBetween(0, token.end);
        assertThat(token.end).isLessThanOrEqualTo(text.length());
        assertThat(token.term).isNotEmpty();
      }
    }
  }

  private static Analyzer pairs() {
    return new TokenizerAnalyzer(UnitTokenizer::pairs);
  }

  private static List<Token> tokens(Analyzer analyzer, String text) throws IOException {
    List<Token> tokens = new ArrayList<>();
    try (analyzer;
        TokenStream stream = analyzer.tokenStream("field", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(
            new Token(
                term.toString(),
                offset.startOffset(),
                offset.endOffset(),
                increment.getPositionIncrement()));
      }
      stream.end();
    }
    return tokens;
  }
}
