package org.soubao.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.Archive;
import org.soubao.InventedArchive;
import org.soubao.Reindex;
import org.soubao.cluster.Readers.Answers;
import org.soubao.cluster.Readers.Event;
import org.soubao.search.SearchRequest;
import org.soubao.search.Trends;
import org.soubao.search.TrendsRequest;

/**
 * Whatever happens to one node, searches go on and tell all; when all nodes are gone for a while,
 * they fail with a sentence, and go on afterwards. How long answers take is printed.
 */
@EnabledOnOs(OS.LINUX)
class SearchFaultsIT {
  private static final boolean SHORT = Boolean.getBoolean("cluster.short");
  private static final long SEED = Long.getLong("cluster.seed", 20260402);
  private static final Path SAMPLE = Path.of("src/sample");
  private static final int ARTICLES = 800;
  private static final int QUESTIONS = 20;
  private static final int THREADS = 4;
  private static final int PAUSE_MILLIS = 8000;
  private static final int SOME = 40;

  @TempDir Path temp;

  @Test
  void answersAreWholeWhateverHappens() throws Exception {
    try (Nodes nodes = Nodes.start("search-faults", 3)) {
      URI address = URI.create(nodes.engine("read"));
      Reindex.from(sources()).into(address).run();
      try (Archive archive = Archive.connect(address)) {
        Readers readers = new Readers(archive, questions(archive), THREADS);
        whole("all is well", readers, answers -> answers.await(10 * SOME));
        Node other = nodes.others(nodes.electedManager()).findFirst().orElseThrow();
        whole(other.name() + " is killed", readers, answers -> kill(nodes, other, answers));
        Node manager = nodes.electedManager();
        whole("the elected manager is killed", readers, answers -> kill(nodes, manager, answers));
        for (Node slow : SHORT ? List.of(nodes.node(0)) : nodes.all()) {
          whole(slow.name() + " is paused", readers, answers -> pause(slow, answers));
        }
        Answers answers = readers.during(all -> restart(nodes, all));
        tell("all nodes stop and start again", answers);
        assertThat(answers.wrong()).isEmpty();
        assertThat(answers.unavailable()).allMatch(told -> told.contains("does not answer: "));
      }
    }
  }

  private List<Path> sources() throws Exception {
    Path invented = temp.resolve("invented");
    new InventedArchive(SEED).make(invented, temp.resolve("index"), ARTICLES);
    List<Path> sources = new ArrayList<>(List.of(SAMPLE, invented));
    Path shared = SharedArticles.broadcast();
    if (!SHORT && Files.exists(shared)) {
      sources.add(shared);
    } else {
      System.out.println("Searches under faults: without " + shared);
    }
    return sources;
  }

  private static List<Question> questions(Archive archive) {
    List<Question> questions = new ArrayList<>();
    InventedArchive invented = new InventedArchive(SEED);
    for (int i = 0; i < QUESTIONS; i++) {
      questions.add(Question.whole(archive, invented.question()));
      questions.add(Question.hasty(archive, invented.question()));
    }
    SearchRequest all = SearchRequest.query("图书馆 夜读").timeLimit(Question.PATIENCE).build();
    String id = archive.search(all).hits().getFirst().article().id();
    questions.add(Question.now(archive, "export", it -> Question.exported(it, all)));
    questions.add(Question.now(archive, "size", Archive::size));
    questions.add(Question.now(archive, "article", it -> it.article(id)));
    questions.add(Question.now(archive, "reprints", it -> it.reprints(id)));
    questions.add(Question.now(archive, "suggest", it -> it.suggest("图", 10)));
    TrendsRequest trends = new TrendsRequest(all, TrendsRequest.By.MONTH);
    questions.add(Question.now(archive, "trends", it -> counted(it.trends(trends))));
    return questions;
  }

  private static Object counted(Trends trends) {
    return List.of(trends.total(), trends.buckets());
  }

  /** While only one node is lost, nobody goes without an answer. */
  private static void whole(String what, Readers readers, Event event) throws Exception {
    Answers answers = readers.during(event);
    tell(what, answers);
    assertThat(answers.wrong()).as(what).isEmpty();
    assertThat(answers.unavailable()).as(what).isEmpty();
  }

  private static void tell(String what, Answers answers) {
    System.out.printf("Searches while %s: %s%n", what, answers);
  }

  private static void kill(Nodes nodes, Node node, Answers answers) throws Exception {
    node.kill();
    nodes.await("yellow", nodes.all().size() - 1);
    answers.await(SOME);
    node.start();
    nodes.await("green", nodes.all().size());
    answers.await(SOME);
  }

  /** Slow for so long, which is not long enough to be taken for dead. */
  private static void pause(Node node, Answers answers) throws Exception {
    node.pause();
    try {
      Thread.sleep(PAUSE_MILLIS);
    } finally {
      node.resume();
    }
    answers.await(SOME);
  }

  private static void restart(Nodes nodes, Answers answers) throws Exception {
    for (Node node : nodes.all()) {
      node.stop();
    }
    for (Node node : nodes.all()) {
      node.start();
    }
    nodes.await("green", nodes.all().size());
    answers.await(SOME);
  }
}
