package org.soubao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.Reindex;

/** What the README's commands print is what one gets on the bundled sample. */
class ReadmeCommandsTest {
  private static final Pattern COMMAND =
      Pattern.compile("```\n\\$ target/soubao/bin/soubao ([^\n]+)\n(.*?)```", Pattern.DOTALL);

  @TempDir Path index;

  @Test
  void printWhatItSays() throws IOException {
    Reindex.from(Path.of("src/sample/pages")).into(index).run();
    Matcher command = COMMAND.matcher(Files.readString(Path.of("README.md")));
    int commands = 0;
    while (command.find()) {
      List<String> args = new ArrayList<>(List.of(command.group(1).split(" ", -1)));
      args.addAll(List.of("--index", index.toString()));
      assertThat(Captured.run(args.toArray(String[]::new)).out()).isEqualTo(command.group(2));
      commands++;
    }
    assertThat(commands).isPositive();
  }
}
