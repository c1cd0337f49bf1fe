package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soubao.search.Collapse;
import org.soubao.search.Filter;
import org.soubao.search.FilterField;
import org.soubao.search.SearchRequest;
import org.soubao.search.Sort;

class SearchParametersTest {
  @Test
  void nothingAsksForEverythingNewestFirst() {
    SearchRequest request = SearchParameters.parse(null);
    assertThat(request).isEqualTo(SearchRequest.everything().build());
    assertThat(request.sort()).isEqualTo(Sort.NEWEST);
  }

  @Test
  void everyParameterArrives() {
    SearchRequest request =
        SearchParameters.parse(
            "q=a+%2B"
                + encoded("桥")
                + "&sort=oldest&limit=0&offset=10000&all=true"
                + "&collapse=reprints");
    assertThat(request)
        .isEqualTo(
            SearchRequest.query("a +桥")
                .sort(Sort.OLDEST)
                .collapse(Collapse.REPRINTS)
                .limit(0)
                .offset(10_000)
                .allWords(true)
                .build());
  }

  @Test
  void filtersRepeatAndExclude() {
    String query = "city=" + encoded("梧州") + "&city=-" + encoded("柳州市") + "&kind=-Photo+Story";
    assertThat(SearchParameters.parse(query).filters())
        .containsExactlyInAnyOrder(
            new Filter(FilterField.CITY, "梧州", false),
            new Filter(FilterField.CITY, "柳州市", true),
            new Filter(FilterField.KIND, "photo story", true));
  }

  @Test
  void everyFilterFieldIsAParameter() {
    for (FilterField field : FilterField.values()) {
      String value =
          switch (field) {
            case ORIGIN -> "wire";
            case KIND -> "article";
            case CITY, PROVINCE, NEWSPAPER, SECTION, PAGE, BYLINE -> "x";
          };
      assertThat(SearchParameters.parse(field.word() + "=" + value).filters())
          .containsExactly(new Filter(field, value, false));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2025, 2025-01-01, 2025-12-31",
    "2024-02, 2024-02-01, 2024-02-29",
    "2025-02-24, 2025-02-24, 2025-02-24"
  })
  void monthsAndYearsReachFromTheirFirstToTheirLastDay(String given, LocalDate from, LocalDate to) {
    SearchRequest request = SearchParameters.parse("from=" + given + "&to=" + given);
    assertThat(request.from()).isEqualTo(from);
    assertThat(request.to()).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({
    "from=2025-13-40, INVALID_DATE, from",
    "to=2025-02-30, INVALID_DATE, to",
    "to=25-2-3, INVALID_DATE, to",
    "to=2025-1, INVALID_DATE, to",
    "from=+2025, INVALID_DATE, from",
    "from=-999, INVALID_DATE, from",
    "from=, INVALID_DATE, from",
    "from=%EF%BC%92025, INVALID_DATE, from",
    "from=2025-03&to=2025-02, REVERSED_DATES, from",
    "limit=101, INVALID_NUMBER, limit",
    "limit=-1, INVALID_NUMBER, limit",
    "limit=1.5, INVALID_NUMBER, limit",
    "limit=99999999999999999999, INVALID_NUMBER, limit",
    "offset=10001, INVALID_NUMBER, offset",
    "offset=, INVALID_NUMBER, offset",
    "sort=best, INVALID_CHOICE, sort",
    "all=yes, INVALID_CHOICE, all",
    "collapse=stories, INVALID_CHOICE, collapse",
    "origin=-press, INVALID_CHOICE, origin",
    "kind=-, EMPTY_VALUE, kind",
    "city=, EMPTY_VALUE, city",
    "section=+, EMPTY_VALUE, section",
    "q=a&q=b, REPEATED_PARAMETER, q",
    "limit=1&limit=1, REPEATED_PARAMETER, limit",
    "collapse=none&collapse=none, REPEATED_PARAMETER, collapse",
    "town=x, UNKNOWN_PARAMETER, town",
    "Q=x, UNKNOWN_PARAMETER, Q",
    "explain=yes, INVALID_CHOICE, explain",
    "=x, UNKNOWN_PARAMETER, ''"
  })
  void whatIsWrongIsSaid(String query, ProblemKind kind, String parameter) {
    Problem problem = problemOf(query);
    assertThat(problem.type()).isEqualTo(kind.type());
    assertThat(problem.parameter()).isEqualTo(parameter);
  }

  @ParameterizedTest
  @CsvSource({"q=%zz", "q=%", "q=%4", "q=%FF", "q=%C3", "%zz=1", "q=%-1"})
  void malformedEncodingIsNotGuessed(String query) {
    assertThat(problemOf(query).type()).isEqualTo("/problems/malformed-encoding");
  }

  @Test
  void aBadDateComesWithAGoodExample() {
    assertThat(problemOf("from=2025-13-40").detail())
        .isEqualTo(
            "'2025-13-40' is no date for 'from'. A good one is 2025-02-24, or 2025-02, or 2025.");
  }

  @Test
  void anUnknownParameterComesWithTheKnownOnes() {
    assertThat(problemOf("town=x").detail())
        .isEqualTo(
            "There is no parameter 'town'. There are: all, byline, city, collapse, explain, from,"
                + " kind, limit, newspaper, offset, origin, page, province, q, section, sort, to.");
  }

  @Test
  void anExplanationTakesWhatDecidesWhetherAnArticleIsFound() {
    assertThat(SearchParameters.matching("q=a&city=x&all=true").allWords()).isTrue();
    assertThatThrownBy(() -> SearchParameters.matching("q=a&limit=3"))
        .hasMessageContaining("There is no parameter 'limit'.");
  }

  @Test
  void aLongValueIsNotRepeatedWhole() {
    assertThat(problemOf("sort=" + "x".repeat(9_000)).detail()).hasSizeLessThan(200);
  }

  private static Problem problemOf(String query) {
    ProblemException thrown =
        catchThrowableOfType(ProblemException.class, () -> SearchParameters.parse(query));
    assertThat(thrown).as(query).isNotNull();
    return thrown.problem();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
