package org.soubao.cli;

import org.soubao.ingest.BadPages;
import picocli.CommandLine.Option;

/** What becomes of pages that can't be read: an option of several commands. */
final class BadPagesOption {
  @Option(names = "--bad-pages", paramLabel = "skip|fail")
  private BadPages badPages = BadPages.SKIP;

  BadPages value() {
    return badPages;
  }
}
