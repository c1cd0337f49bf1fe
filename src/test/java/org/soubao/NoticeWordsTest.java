package org.soubao;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soubao.search.Notice;

/** Every door has a sentence for every notice, in both languages. */
class NoticeWordsTest {
  private static final Path RESOURCES = Path.of("src/main/resources/org/soubao");

  @ParameterizedTest
  @EnumSource
  void hasASentenceEverywhere(Notice.Code code) throws Exception {
    for (String bundle : new String[] {"Messages.properties", "Messages_zh.properties"}) {
      Properties sentences = new Properties();
      try (var reader = Files.newBufferedReader(RESOURCES.resolve("cli").resolve(bundle))) {
        sentences.load(reader);
      }
      assertThat(sentences.getProperty("message.notice." + code.word())).as(bundle).isNotBlank();
    }
    String page = Files.readString(RESOURCES.resolve("server/page/notices.js"));
    assertThat(page.split("\"" + code.word() + "\":", -1)).as("both languages").hasSize(3);
  }
}
