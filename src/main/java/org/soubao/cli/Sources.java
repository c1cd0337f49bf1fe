package org.soubao.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** What is read: the arguments of several commands. */
final class Sources {
  @Parameters(paramLabel = "SOURCE", arity = "1..*", descriptionKey = "SOURCE")
  private List<Path> paths = new ArrayList<>();

  List<Path> paths() {
    return paths;
  }
}
