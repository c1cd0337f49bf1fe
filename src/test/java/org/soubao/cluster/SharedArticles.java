package org.soubao.cluster;

import java.nio.file.Path;

/** Articles to measure with, which are no part of the project. */
final class SharedArticles {
  private SharedArticles() {}

  /** 61,801 articles, if they are there. */
  static Path broadcast() {
    Path shared = Path.of(System.getProperty("soubao.shared", "../shared"));
    return shared.resolve("data/articles/broadcast-2012-2023.jsonl.gz");
  }
}
