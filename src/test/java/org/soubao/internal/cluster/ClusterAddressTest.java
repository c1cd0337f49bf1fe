package org.soubao.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.ArchiveException;

class ClusterAddressTest {
  private static ClusterAddress of(String text) {
    return ClusterAddress.of(URI.create(text));
  }

  @Test
  void aNodeOrSeveralAndAName() {
    ClusterAddress address = of("https://a:9200,b:9201/papers");
    assertThat(address.nodes())
        .containsExactly(URI.create("https://a:9200"), URI.create("https://b:9201"));
    assertThat(address.name()).isEqualTo("papers");
    assertThat(address).hasToString("https://a:9200,b:9201/papers");
    assertThat(of("http://127.0.0.1:9200").nodes())
        .containsExactly(URI.create("http://127.0.0.1:9200"));
    assertThat(of("HTTP://[::1]:9200/x").nodes()).containsExactly(URI.create("http://[::1]:9200"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://a:9200", "http://a:9200/"})
  void withoutANameItIsTheUsualOne(String text) {
    assertThat(of(text).name()).isEqualTo("soubao");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ftp://a:9200/x | it is not http://NODE:PORT/NAME
          a:9200         | it is not http://NODE:PORT/NAME
          http:///x      | it is not http://NODE:PORT/NAME
          http://a:9200,/x | '' is not a node
          http://a:b/x   | 'a:b' is not a node
          http://a:99999/x | 'a:99999' is not a node
          http://a/X     | 'X' is no name
          http://a/x/y   | 'x/y' is no name
          http://a/1     | '1' is no name
          http://a/x-articles | 'x-articles' is no name
          http://a/x-lock-y | 'x-lock-y' is no name
          http://a/x?y=z | nothing follows the name
          http://a/x#y   | nothing follows the name
          """)
  void anythingElseIsToldInASentence(String text, String reason) {
    assertThatThrownBy(() -> of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(text + ": ")
        .hasMessageContaining(reason)
        .hasMessageEndingWith(".");
  }

  @Test
  void aPasswordIsNotTakenAndNotRepeated() {
    for (String scheme : List.of("https", "http", "htps", "ftp")) {
      assertThatThrownBy(() -> of(scheme + "://reader:secret@a:9200/x"))
          .hasMessageContaining("SOUBAO_CLUSTER_USER and SOUBAO_CLUSTER_PASSWORD")
          .hasMessageNotContaining("secret");
    }
  }

  @Test
  void itsIndicesHaveItsName() {
    ClusterAddress address = of("http://a:9200/papers");
    assertThat(address.articles()).isEqualTo("papers");
    assertThat(address.sources()).isEqualTo("papers-sources");
    assertThat(address.run(address.articles("20250224-000000-000")))
        .isEqualTo("20250224-000000-000");
    assertThat(address.run("paper-articles-1")).isNull();
  }

  @Test
  void theEnvironmentSaysWhoAsks() {
    ClusterAddress secure = of("https://a:9200/x");
    assertThat(ClusterCredentials.of(secure, Map.of())).isNull();
    assertThat(
            ClusterCredentials.of(
                secure,
                Map.of("SOUBAO_CLUSTER_USER", "reader", "SOUBAO_CLUSTER_PASSWORD", "secret")))
        .isEqualTo("Basic cmVhZGVyOnNlY3JldA==");
    assertThat(ClusterCredentials.of(secure, Map.of("SOUBAO_CLUSTER_TOKEN", "t")))
        .isEqualTo("Bearer t");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:9200,localhost:9201", "http://[::1]:9201", "https://a"})
  void aPasswordIsSentWhereNobodyListens(String text) {
    assertThat(ClusterCredentials.of(of(text), Map.of("SOUBAO_CLUSTER_TOKEN", "t")))
        .isEqualTo("Bearer t");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://a:9200", "http://127.0.0.1:9200,a:9200", "http://127.0.0.1.example:9200"})
  void aPasswordIsNotSentForAllToRead(String text) {
    assertThatThrownBy(
            () -> ClusterCredentials.of(of(text), Map.of("SOUBAO_CLUSTER_TOKEN", "secret")))
        .isInstanceOf(ArchiveException.ClusterRefused.class)
        .hasMessageContaining("https")
        .hasMessageNotContaining("secret");
  }

  @Test
  void halfOfThemIsTooLittleAndBothTooMuch() {
    ClusterAddress secure = of("https://a:9200/x");
    assertThatThrownBy(() -> ClusterCredentials.of(secure, Map.of("SOUBAO_CLUSTER_USER", "reader")))
        .isInstanceOf(ArchiveException.ClusterRefused.class);
    assertThatThrownBy(() ->
            ClusterCredentials.of(
                secure,
                Map.of(
                    "SOUBAO_CLUSTER_USER",
                    "reader",
                    "SOUBAO_CLUSTER_PASSWORD",
                    "secret",
                    "SOUBAO_CLUSTER_TOKEN",
                    "t")))
        .isInstanceOf(ArchiveException.ClusterRefused.class);
  }
}
