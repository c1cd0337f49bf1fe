package org.soubao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.example.ReadmeExample;

/** The embedded library needs Lucene and ICU4J alone, and does what the README shows. */
class EmbeddedLibraryIT {
  private static final Path LIB =
      Path.of(System.getProperty("soubao.home", "target/soubao"), "lib");
  private static final List<String> NEEDED = List.of("soubao-", "lucene-", "icu4j-", "hppc-");

  @TempDir Path folder;

  @Test
  void theReadmeExampleRunsOnLuceneAndIcuAlone() throws Exception {
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(command())
            .redirectOutput(output.toFile())
            .redirectErrorStream(true)
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    String printed = Files.readString(output);
    assertThat(process.exitValue()).as(printed).isZero();
    assertThat(printed).contains("2025-03-12");
  }

  @Test
  void theReadmeShowsTheVeryExample() throws IOException {
    String source =
        Files.readString(Path.of("src/test/java/org/soubao/example/ReadmeExample.java"));
    int begin = source.indexOf('\n', source.indexOf("README: begin")) + 1;
    String example =
        source.substring(begin, source.lastIndexOf('\n', source.indexOf("// README: end")));
    assertThat(Files.readString(Path.of("README.md"))).contains(example.stripIndent().strip());
  }

  private List<String> command() throws IOException {
    Path examples =
        Path.of(ReadmeExample.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dstdout.encoding=" + StandardCharsets.UTF_8);
    command.add("-cp");
    command.add(examples + java.io.File.pathSeparator + libraries());
    command.add(ReadmeExample.class.getName());
    command.add("src/sample/pages");
    command.add(folder.resolve("index").toString());
    return command;
  }

  private static String libraries() throws IOException {
    try (Stream<Path> jars = Files.list(LIB)) {
      return jars.filter(jar -> NEEDED.stream().anyMatch(jar.getFileName().toString()::startsWith))
          .map(Path::toString)
          .collect(Collectors.joining(java.io.File.pathSeparator));
    }
  }
}
