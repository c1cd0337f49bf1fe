package org.soubao.internal.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soubao.internal.citation.CitedArticles.COPY;
import static org.soubao.internal.citation.CitedArticles.by;
import static org.soubao.internal.citation.CitedArticles.cited;
import static org.soubao.internal.citation.CitedArticles.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.soubao.model.Article;
import org.soubao.model.Origin;

/** BibTeX, RIS and CSL-JSON, read again by other programs where there is one. */
class ReferenceFormatsTest {
  static final List<String> HOSTILE = CitedArticles.HOSTILE;

  private static final Pattern LATEX = Pattern.compile("\\\\(text[a-z]+)\\{}|\\\\([%&$#_])");

  private static final Map<String, String> SPELLED_OUT =
      Map.of(
          "textbackslash", "\\",
          "textbraceleft", "{",
          "textbraceright", "}",
          "textasciitilde", "~",
          "textasciicircum", "^");

  private static final Article BARE = Article.builder("x", "雨。").headline("夜雨").build();

  @Test
  void bibTexHasWhatIsKnown() {
    assertThat(BibTex.of(cited(whole()), COPY))
        .isEqualTo(
            """
            @article{linzhiyuan20250224-%04x,
              author       = {林知远 and 沈秋禾},
              title        = {石桥修缮完工},
              journal      = {青石晚报},
              entrysubtype = {newspaper},
              date         = {2025-02-24},
              year         = {2025},
              month        = feb,
              pages        = {A05},
              address      = {柳州市},
              langid       = {chinese},
              url          = {https://bao.example/?article=%%E9%%9D%%92-1},
              urldate      = {2025-03-02}
            }
            """
                .formatted("青石晚报-2025-02-24-A05-1".hashCode() & 0xffff));
    assertThat(BibTex.of(CitedArticle.of(BARE), COPY))
        .startsWith("@article{soubao-0078,\n  title        = {夜雨},\n  entrysubtype")
        .doesNotContain("author", "journal", " date ", "pages", "address");
  }

  @Test
  void namesThatBibTexWouldTakeApartStandInBraces() {
    Article.Builder wire = whole().contributors(List.of()).agency("新华社").origin(Origin.WIRE);
    assertThat(BibTex.of(cited(wire), COPY))
        .contains("@article{xinhuashe", "author       = {{新华社}}");
    assertThat(BibTex.of(cited(whole().contributors(by("Anna Berg", "and", "乙"))), COPY))
        .contains("{{Anna Berg} and {and} and 乙}", "@article{annaberg20250224");
  }

  @Test
  void everyMonthHasItsName() throws Exception {
    for (int month = 1; month <= 12; month++) {
      Article.Builder article = whole().date(LocalDate.of(2025, month, 1));
      assertThat(read(cited(article)).getField(BibTeXEntry.KEY_MONTH).toUserString())
          .as("%d", month)
          .isEqualToIgnoringCase(Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void aBibTexParserReadsItAgain(String text) throws Exception {
    Article hostile = CitedArticles.hostile(text);
    CitedArticle article = CitedArticle.of(hostile);
    BibTeXEntry entry = read(article);
    assertThat(entry.getKey().getValue()).matches("[a-z0-9]+-[0-9a-f]{4}");
    assertThat(entry.getFields().keySet().stream().map(Key::getValue))
        .containsExactly(
            "author",
            "title",
            "journal",
            "entrysubtype",
            "date",
            "year",
            "month",
            "pages",
            "address",
            "langid",
            "url",
            "urldate");
    assertThat(plain(entry, BibTeXEntry.KEY_TITLE)).isEqualTo(article.title());
    assertThat(plain(entry, BibTeXEntry.KEY_JOURNAL)).isEqualTo(article.newspaper());
    assertThat(entry.getField(BibTeXEntry.KEY_URL).toUserString()).isEqualTo(COPY.address());
  }

  @Test
  void risHasOneTagALine() {
    assertThat(Ris.of(cited(whole()), COPY))
        .isEqualTo(
            String.join(
                "\r\n",
                "TY  - NEWS",
                "AU  - 林知远",
                "AU  - 沈秋禾",
                "TI  - 石桥修缮完工",
                "T2  - 青石晚报",
                "DA  - 2025/02/24",
                "PY  - 2025",
                "SP  - A05",
                "SE  - 要闻",
                "CY  - 柳州市",
                "LA  - zh-CN",
                "UR  - https://bao.example/?article=%E9%9D%92-1",
                "Y2  - 2025/03/02",
                "ER  - ",
                ""));
    assertThat(Ris.of(CitedArticle.of(BARE), COPY))
        .startsWith("TY  - NEWS\r\nTI  - 夜雨\r\nLA  - zh-CN\r\nUR");
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void noValueAddsATagToRis(String text) {
    String record = Ris.of(CitedArticle.of(CitedArticles.hostile(text)), COPY);
    List<String> tags = new ArrayList<>();
    for (String line : record.split("\\R", 0)) {
      assertThat(line).matches("[A-Z][A-Z0-9]  - .*");
      tags.add(line.substring(0, 2));
    }
    assertThat(tags)
        .containsExactly(
            "TY", "AU", "AU", "TI", "T2", "DA", "PY", "SP", "SE", "CY", "LA", "UR", "Y2", "ER");
    assertThat(record.replace("\r\n", "")).doesNotContainPattern("[\\p{Cc}\\u2028\\u2029]");
  }

  @Test
  void cslJsonHasWhatIsKnown() throws Exception {
    JsonNode item = json(cited(whole()));
    assertThat(item)
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"id":"linzhiyuan20250224-%04x","type":"article-newspaper",
                     "author":[{"literal":"林知远"},{"literal":"沈秋禾"}],"title":"石桥修缮完工",
                     "container-title":"青石晚报","publisher-place":"柳州市",
                     "issued":{"date-parts":[[2025,2,24]]},"page":"A05","section":"要闻",
                     "language":"zh-CN","URL":"https://bao.example/?article=%%E9%%9D%%92-1",
                     "accessed":{"date-parts":[[2025,3,2]]}}
                    """
                        .formatted("青石晚报-2025-02-24-A05-1".hashCode() & 0xffff)));
    List<String> names = new ArrayList<>();
    json(CitedArticle.of(BARE)).fieldNames().forEachRemaining(names::add);
    assertThat(names).containsExactly("id", "type", "title", "language", "URL", "accessed");
  }

  private static JsonNode json(CitedArticle article) {
    return new ObjectMapper().valueToTree(CslJson.of(article, COPY));
  }

  private static BibTeXEntry read(CitedArticle article) throws Exception {
    BibTeXParser parser = new BibTeXParser();
    BibTeXDatabase database = parser.parseFully(new StringReader(BibTex.of(article, COPY)));
    assertThat(parser.getExceptions()).isEmpty();
    assertThat(database.getEntries()).hasSize(1);
    return database.getEntries().values().iterator().next();
  }

  /** The parser leaves LaTeX as it is, and its reader of that knows ASCII alone. */
  private static String plain(BibTeXEntry entry, Key field) {
    return LATEX
        .matcher(entry.getField(field).toUserString())
        .replaceAll(command ->
            Matcher.quoteReplacement(
                command.group(1) == null
                    ? command.group(2)
                    : Objects.requireNonNull(SPELLED_OUT.get(command.group(1)))));
  }
}
