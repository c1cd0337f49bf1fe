package org.soubao.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.soubao.Archive;
import org.soubao.ArchiveException;

/**
 * Threads that ask an archive the same questions over and over, and look at each answer.
 *
 * @param archive whom they ask
 * @param questions what they ask, each thread from another one on
 * @param threads how many ask at once
 */
record Readers(Archive archive, List<Question> questions, int threads) {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int MOST_TOLD = 5;
  private static final int PAUSE_MILLIS = 20;

  /** What happens meanwhile. */
  interface Event {
    /** Makes it happen; readers are told of the answers that they get meanwhile. */
    void happen(Answers answers) throws Exception;
  }

  /** What is answered while something happens. */
  static final class Answers {
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final Queue<String> unavailable = new ConcurrentLinkedQueue<>();
    private final Queue<Long> partial = new ConcurrentLinkedQueue<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private volatile boolean ended;

    /** Waits for so many more that are right. */
    void await(int more) throws InterruptedException {
      int wanted = nanos.size() + more;
      int seen = -1;
      long since = 0;
      while (nanos.size() < wanted && wrong.isEmpty()) {
        if (nanos.size() > seen) {
          seen = nanos.size();
          since = System.nanoTime();
        } else if (System.nanoTime() - since > PATIENCE.toNanos()) {
          throw new AssertionError("no more answers within %s: %s".formatted(PATIENCE, this));
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }

    /** Answers that are not right, each with what was asked, and failures that must not be. */
    List<String> wrong() {
      return wrong.stream().limit(MOST_TOLD).toList();
    }

    /** Sentences of those who got no answer, since the cluster had none. */
    List<String> unavailable() {
      return List.copyOf(unavailable);
    }

    private void ask(Archive archive, Question question) {
      long start = System.nanoTime();
      try {
        Object answer = question.ask().apply(archive);
        long took = System.nanoTime() - start;
        if (!question.right().contains(answer)) {
          wrong.add("%s: %s, not %s".formatted(question.text(), answer, question.right()));
        } else {
          (answer.equals(Question.PARTIAL) ? partial : nanos).add(took);
        }
      } catch (ArchiveException.ClusterUnavailable e) {
        unavailable.add("%s: %s".formatted(question.text(), e.getMessage()));
      } catch (RuntimeException e) {
        wrong.add("%s: %s".formatted(question.text(), e));
      }
    }

    private long millis(double part) {
      List<Long> sorted = nanos.stream().sorted().toList();
      return sorted.isEmpty() ? 0 : sorted.get((int) (part * (sorted.size() - 1))) / 1_000_000;
    }

    /** What the answers were, in figures. */
    @Override
    public String toString() {
      return "%d answers, median %d ms, 95 %% %d ms, longest %d ms; %d partial, %d unavailable, %d wrong"
          .formatted(
              nanos.size(),
              millis(0.5),
              millis(0.95),
              millis(1),
              partial.size(),
              unavailable.size(),
              wrong.size());
    }
  }

  /** They ask without pause until it has happened, and are waited for. */
  Answers during(Event event) throws Exception {
    Answers answers = new Answers();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int first = i * questions.size() / threads;
        all.add(executor.submit(() -> ask(answers, first)));
      }
      try {
        event.happen(answers);
      } finally {
        answers.ended = true;
      }
      for (Future<?> each : all) {
        each.get();
      }
      return answers;
    } finally {
      executor.shutdownNow();
    }
  }

  private void ask(Answers answers, int first) {
    for (int i = first; !answers.ended; i++) {
      answers.ask(archive, questions.get(i % questions.size()));
    }
  }
}
