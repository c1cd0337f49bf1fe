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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.example.ReadmeExample;
import org.soubao.example.ReportedSources;
import org.soubao.typeset.SmallPdf;

/** The embedded library needs Lucene and ICU4J alone, and does what the README shows. */
class EmbeddedLibraryIT {
  private static final Path LIB =
      Path.of(System.getProperty("soubao.home", "target/soubao"), "lib");
  private static final List<String> NEEDED = List.of("soubao-", "lucene-", "icu4j-", "hppc-");

  @TempDir Path folder;

  @Test
  void theReadmeExampleRunsOnLuceneAndIcuAlone() throws Exception {
    String printed =
        printed(
            command(ReadmeExample.class, "src/sample/pages", folder.resolve("index").toString()));
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

  /** What needs a library that is not there is named with it, and the rest is read. */
  @Test
  void withoutALibraryItsFormIsRefusedAndTheOthersAreRead() throws Exception {
    Path sources = Files.createDirectories(folder.resolve("sources"));
    String text = "渡口复航\n\n　　本报讯　停航三月的渡口昨日复航，首班船六时离岸。\n";
    Files.writeString(sources.resolve("a.txt"), text);
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(sources.resolve("b.zip")))) {
      zip.putNextEntry(new ZipEntry("b.txt"));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    Files.write(sources.resolve("c.pdf"), SmallPdf.plain());
    Files.writeString(sources.resolve("d.html"), "<title>渡口</title><h1>渡口复航</h1><p>" + text);
    Files.writeString(sources.resolve("e.jsonl"), "{\"id\": \"e\", \"body\": \"渡口\"}\n");
    Files.writeString(sources.resolve("f.csv"), "标题,正文\n石桥,石桥修好了。\n");
    String printed = printed(command(ReportedSources.class, sources.toString()));
    assertThat(printed)
        .contains("article 渡口复航")
        .contains(
            "b.zip: Archives are read by Commons Compress, which is not there; add"
                + " org.apache.commons:commons-compress.")
        .contains(
            "c.pdf: PDFs are read by PDFBox, which is not there; add org.apache.pdfbox:pdfbox.")
        .containsPattern("d\\.html: .*jsoup")
        .contains("e.jsonl: JSON lines are read by Jackson, which is not there; add")
        .contains("article 石桥");
  }

  private String printed(List<String> command) throws Exception {
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectErrorStream(true)
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    String printed = Files.readString(output);
    assertThat(process.exitValue()).as(printed).isZero();
    return printed;
  }

  private List<String> command(Class<?> main, String... args) throws IOException {
    Path examples = Path.of(main.getProtectionDomain().getCodeSource().getLocation().getPath());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dstdout.encoding=" + StandardCharsets.UTF_8);
    command.add("-cp");
    command.add(examples + java.io.File.pathSeparator + libraries());
    command.add(main.getName());
    command.addAll(List.of(args));
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
