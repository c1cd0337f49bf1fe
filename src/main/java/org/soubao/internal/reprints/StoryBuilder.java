package org.soubao.internal.reprints;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Joins articles that are printings of one story, the most alike first. Of each story one printing
 * speaks for it, the fullest of those that were joined first: others join it only if they share
 * text with that one, so that a round-up that holds two stories does not make them one. What comes
 * out depends on the articles alone, not on how they came. For one thread, once.
 */
public final class StoryBuilder {
  /** So many pairs are told of before they are compared. */
  private static final int EXPECTED = 256;

  private final Comparisons comparisons;

  /** By article: another one of its story, itself where it stands for all of them. */
  private final int[] parents;

  /** By the article that stands for a story: how many printings, and which one speaks for it. */
  private final int[] sizes;

  private final int[] fullest;

  /** By article: how many units it has. */
  private final int[] lengths;

  private StoryBuilder(Comparisons comparisons, int... lengths) {
    int articles = lengths.length;
    this.comparisons = comparisons;
    this.lengths = lengths;
    parents = new int[articles];
    fullest = new int[articles];
    sizes = new int[articles];
    Arrays.setAll(parents, i -> i);
    Arrays.setAll(fullest, i -> i);
    Arrays.fill(sizes, 1);
  }

  /** Gives articles by their numbers; asked again and again, often for the same ones. */
  public interface Printings {
    /** That article. */
    Printing get(int article) throws IOException;

    /** These are asked for soon: where getting takes its time, they are got together. */
    default void expect(int... articles) throws IOException {}
  }

  /**
   * The stories that were printed twice or more.
   *
   * @param fingerprints of the articles, which are numbers in the order of print
   * @param lengths how many units each article has
   * @return the articles of each story in rising order; the stories by their first article
   */
  public static List<int[]> stories(
      FingerprintSource fingerprints, Comparisons comparisons, int... lengths) throws IOException {
    StoryBuilder builder = new StoryBuilder(comparisons, lengths);
    builder.join(builder.links(CandidatePairs.of(fingerprints, lengths.length)));
    return builder.stories();
  }

  private record Link(int one, int other, int resemblance) {}

  private List<Link> links(long... candidates) throws IOException {
    List<Link> links = new ArrayList<>();
    for (int at = 0; at < candidates.length; at++) {
      if (at % EXPECTED == 0) {
        comparisons.expect(
            Arrays.copyOfRange(candidates, at, Math.min(at + EXPECTED, candidates.length)));
      }
      long pair = candidates[at];
      int one = CandidatePairs.first(pair);
      int other = CandidatePairs.second(pair);
      Verdict verdict = comparisons.of(one, other);
      if (verdict.isReprint()) {
        links.add(new Link(one, other, verdict.resemblance()));
      }
    }
    links.sort(
        Comparator.comparingInt(Link::resemblance)
            .reversed()
            .thenComparingInt(Link::one)
            .thenComparingInt(Link::other));
    return links;
  }

  private void join(List<Link> links) throws IOException {
    for (Link link : links) {
      int one = root(link.one);
      int other = root(link.other);
      if (one != other && mayJoin(link, fullest[one], fullest[other])) {
        join(one, other);
      }
    }
  }

  private boolean mayJoin(Link link, int one, int other) throws IOException {
    boolean areThese =
        (one == link.one && other == link.other) || (one == link.other && other == link.one);
    return areThese || comparisons.of(one, other).belongs();
  }

  private void join(int one, int other) {
    fullest[one] = speaksBefore(one, other) ? fullest[one] : fullest[other];
    parents[other] = one;
    sizes[one] += sizes[other];
  }

  /** The greater number of printings tells what the story is; then the longer text. */
  private boolean speaksBefore(int one, int other) {
    if (sizes[one] != sizes[other]) {
      return sizes[one] > sizes[other];
    }
    int longer = Integer.compare(lengths[fullest[one]], lengths[fullest[other]]);
    return longer == 0 ? fullest[one] < fullest[other] : longer > 0;
  }

  private int root(int article) {
    int root = article;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  private List<int[]> stories() {
    int[][] members = new int[parents.length][];
    int[] filled = new int[parents.length];
    List<int[]> stories = new ArrayList<>();
    for (int article = 0; article < parents.length; article++) {
      int root = root(article);
      if (sizes[root] > 1) {
        if (members[root] == null) {
          members[root] = new int[sizes[root]];
          stories.add(members[root]);
        }
        members[root][filled[root]++] = article;
      }
    }
    return stories;
  }
}
