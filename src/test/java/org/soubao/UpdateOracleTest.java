package org.soubao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.ingest.IngestReport;
import org.soubao.ingest.UpdateReport;
import org.soubao.model.Article;
import org.soubao.model.Original;
import org.soubao.search.Hit;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;

/**
 * Whatever happens in the sources, an updated index holds what a new one would. {@code
 * -Dupdate.seed} repeats a run, {@code -Dupdate.rounds} makes it longer.
 */
class UpdateOracleTest {
  private static final long SEED = Long.getLong("update.seed", System.nanoTime());
  private static final int ROUNDS = Integer.getInteger("update.rounds", 40);

  @TempDir Path temp;

  private final Random random = new Random(SEED);
  private final List<String> history = Collections.synchronizedList(new ArrayList<>());

  /** What was said last; an update that says nothing goes on with it. */
  private @Nullable Charset encoding;

  @Test
  void anUpdatedIndexHoldsWhatANewOneWould() throws IOException {
    ChangingFolder first = new ChangingFolder(temp.resolve("first"), random);
    ChangingFolder second = new ChangingFolder(temp.resolve("second"), random);
    List<ChangingFolder> folders = new ArrayList<>(List.of(first));
    Path index = temp.resolve("index");
    Reindex.from(first.path()).into(index).run();
    for (int round = 0; round < ROUNDS; round++) {
      if (round == ROUNDS / 2) {
        folders.add(second);
      }
      for (int i = random.nextInt(4); i > 0; i--) {
        history.add(folders.get(random.nextInt(folders.size())).change());
      }
      history.add("update");
      Update update = Update.of(index).with(paths(folders));
      if (random.nextInt(6) == 0) {
        encoding = Charset.forName(random.nextBoolean() ? "GB18030" : "Big5");
        update = update.encoding(encoding);
        history.add("in " + encoding);
      }
      UpdateReport updated = update.run();
      Path anew = temp.resolve("anew");
      Reindex reindex = Reindex.from(paths(folders)).into(anew);
      IngestReport made = (encoding == null ? reindex : reindex.encoding(encoding)).run();
      compare(updated, index, made, anew);
    }
  }

  @Test
  void sourcesMayChangeWhileTheyAreRead() throws Exception {
    ChangingFolder folder = new ChangingFolder(temp.resolve("first"), random);
    Path index = temp.resolve("index");
    Reindex.from(folder.path()).into(index).run();
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<Void> changes = CompletableFuture.runAsync(() -> changeUntil(over, folder));
    for (int round = 0; round < ROUNDS / 2; round++) {
      if (round % 5 == 0) {
        Reindex.from(folder.path()).into(index).run();
      } else {
        Update.of(index).run();
      }
      history.add("update");
    }
    over.set(true);
    changes.get();
    UpdateReport updated = Update.of(index).run();
    Path anew = temp.resolve("anew");
    compare(updated, index, Reindex.from(folder.path()).into(anew).run(), anew);
  }

  private void changeUntil(AtomicBoolean over, ChangingFolder folder) {
    try {
      while (!over.get()) {
        history.add(folder.change());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> paths(List<ChangingFolder> folders) {
    return folders.stream().map(ChangingFolder::path).toList();
  }

  private void compare(UpdateReport updated, Path index, IngestReport made, Path anew) {
    String where = "seed %d: %s".formatted(SEED, history);
    assertThat(updated.rejected()).as(where).isEqualTo(made.rejected());
    assertThat(updated.articles()).as(where).isEqualTo(made.articles());
    assertThat(updated.files()).as(where).isEqualTo(made.files());
    try (Archive one = Archive.open(index);
        Archive other = Archive.open(anew)) {
      assertThat(contents(one)).as(where).isEqualTo(contents(other));
      SearchRequest request = SearchRequest.query("石桥 OR 夜读").build();
      assertThat(answer(one.search(request))).as(where).isEqualTo(answer(other.search(request)));
      assertThat(one.suggest("柳", 20)).as(where).isEqualTo(other.suggest("柳", 20));
      assertThat(one.suggest("石桥", 20)).as(where).isEqualTo(other.suggest("石桥", 20));
    }
  }

  /** Everything that is known of every article. */
  private static Map<String, String> contents(Archive archive) {
    SearchRequest.Builder all = SearchRequest.everything().limit(100);
    Map<String, String> contents = new TreeMap<>();
    long total = archive.size();
    for (int offset = 0; offset < total; offset += 100) {
      for (Hit hit : archive.search(all.offset(offset).build()).hits()) {
        Article article = hit.article();
        Original source = archive.source(article.id()).orElseThrow();
        contents.put(
            article.id(),
            article + article.body() + article.source() + article.parts() + source.pages());
      }
    }
    assertThat(contents).hasSize((int) total);
    return contents;
  }

  /** What does not depend on how often words are in articles that are gone. */
  private static String answer(SearchResult result) {
    return result.total() + " " + result.facets();
  }
}
