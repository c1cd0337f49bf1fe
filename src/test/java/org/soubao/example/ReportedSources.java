package org.soubao.example;

import java.nio.file.Path;
import org.soubao.Ingest;

/** Ingests a folder and prints what was rejected: for a process without some library. */
public final class ReportedSources {
  private ReportedSources() {}

  /** Takes the folder. */
  public static void main(String[] args) {
    Ingest.from(Path.of(args[0]))
        .to(article -> System.out.println("article " + article.headline()))
        .rejected()
        .forEach(System.out::println);
  }
}
