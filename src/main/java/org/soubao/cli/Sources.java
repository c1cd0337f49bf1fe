package org.soubao.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.soubao.ingest.BadPages;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is read, and what becomes of pages that can't be read: arguments of several commands. */
final class Sources {
  @Parameters(paramLabel = "SOURCE", arity = "1..*", descriptionKey = "SOURCE")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--bad-pages", paramLabel = "skip|fail")
  private BadPages badPages = BadPages.SKIP;

  List<Path> paths() {
    return paths;
  }

  BadPages badPages() {
    return badPages;
  }
}
