package org.soubao.example;

import java.nio.file.Path;
import org.soubao.Archive;
import org.soubao.Reindex;
import org.soubao.search.FilterField;
import org.soubao.search.Hit;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;

/** The README's example of the embedded library. */
public final class ReadmeExample {
  private ReadmeExample() {}

  /** Indexes the pages in the first folder into the second one, and searches them. */
  public static void main(String[] args) {
    Path pages = Path.of(args[0]);
    Path index = Path.of(args[1]);
    // README: begin
    Reindex.from(pages).into(index).run(); // Later: Update.of(index).run();

    try (Archive archive = Archive.open(index)) {
      SearchResult result =
          archive.search(
              SearchRequest.query("图书馆 夜读").filter(FilterField.PROVINCE, "四川").limit(3).build());
      for (Hit hit : result.hits()) {
        System.out.println(hit.article().date() + " " + hit.article().headline());
      }
    }
    // README: end
  }
}
