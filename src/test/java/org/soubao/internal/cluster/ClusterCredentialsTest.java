package org.soubao.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.ArchiveException;

class ClusterCredentialsTest {
  private static final ClusterAddress ADDRESS = ClusterAddress.of(URI.create("https://a:9200/x"));

  @Test
  void aLineEndBehindThemIsNotSent() {
    assertThat(ClusterCredentials.of(ADDRESS, Map.of(ClusterCredentials.TOKEN, "abc\r\n")))
        .isEqualTo("Bearer abc");
    Map<String, String> user =
        Map.of(ClusterCredentials.USER, "u\n", ClusterCredentials.PASSWORD, "渡口 1\n");
    assertThat(ClusterCredentials.of(ADDRESS, user)).isEqualTo("Basic dTrmuKHlj6MgMQ==");
    assertThat(ClusterCredentials.of(ADDRESS, Map.of(ClusterCredentials.TOKEN, "\n"))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret\nmore", "secret more", "secret密", "\tsecret", "secret\u0000"})
  void aTokenThatCantBeSentIsRefusedAndNotRepeated(String token) {
    assertThatThrownBy(
            () -> ClusterCredentials.of(ADDRESS, Map.of(ClusterCredentials.TOKEN, token)))
        .isInstanceOf(ArchiveException.ClusterRefused.class)
        .hasMessageContaining(ClusterCredentials.TOKEN)
        .hasMessageNotContaining("secret");
  }

  @Test
  void aPasswordInSeveralLinesIsRefusedAndNotRepeated() {
    Map<String, String> user =
        Map.of(ClusterCredentials.USER, "u", ClusterCredentials.PASSWORD, "secret\nmore");
    assertThatThrownBy(() -> ClusterCredentials.of(ADDRESS, user))
        .isInstanceOf(ArchiveException.ClusterRefused.class)
        .hasMessageContaining(ClusterCredentials.PASSWORD)
        .hasMessageNotContaining("secret");
  }
}
