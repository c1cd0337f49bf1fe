package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
  private static final long SEED = Long.getLong("file.seed", 20261123);
  private static final LocalDate DAY = LocalDate.of(2025, 2, 24);
  private static final String PLAIN =
      "attachment; filename=\"soubao-2025-02-24.csv\"; filename*=UTF-8''";

  private static String extended(String query) {
    String field = FileName.attachment(query, DAY, "csv");
    assertThat(field).startsWith(PLAIN);
    return field.substring(PLAIN.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "望江新桥|soubao-望江新桥-2025-02-24.csv",
        "\"望江 新桥\" city:柳州|soubao-望江_新桥_city_柳州-2025-02-24.csv",
        "../../etc/passwd|soubao-etc_passwd-2025-02-24.csv",
        "café 😀 x|soubao-café_x-2025-02-24.csv",
        "，。！|soubao-2025-02-24.csv",
        "a\u202Egpj.exe|soubao-a_gpj_exe-2025-02-24.csv",
      })
  void theQueryIsInTheName(String query, String name) {
    assertThat(URLDecoder.decode(extended(query), StandardCharsets.UTF_8)).isEqualTo(name);
  }

  @Test
  void nothingInAQueryEndsTheFieldOrTheHead() {
    Random random = new Random(SEED);
    List<String> odd =
        List.of(
            "\r\n", "\"", ";", "%0d%0a", "\u0000", "'", "\\", "\uD83D\uDE00", "桥", "*=", "\u2028");
    for (int i = 0; i < 2_000; i++) {
      StringBuilder query = new StringBuilder();
      for (int n = random.nextInt(90); n > 0; n--) {
        query.append(odd.get(random.nextInt(odd.size())));
        query.append((char) random.nextInt(Character.MIN_SURROGATE));
      }
      assertThat(extended(query.toString()))
          .as("seed %d", SEED)
          .matches("[A-Za-z0-9._%-]{21,1600}");
    }
  }

  @Test
  void itFitsWhereFilesAreKept() {
    assertThat(URLDecoder.decode(extended("桥".repeat(10_000)), StandardCharsets.UTF_8))
        .isEqualTo("soubao-" + "桥".repeat(40) + "-2025-02-24.csv");
  }
}
