package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.pages.ExplainedPage.ExplainedLine;
import org.soubao.model.Piece;

/** Finds the reasons for what became of the lines of a page. */
final class Explanation {
  /** Share of a heading's words that shows to which article it belongs. */
  private static final double TELLING_SHARE = 0.3;

  private final PageReading reading;
  private final Map<Integer, Story> owners = new HashMap<>();
  private final Set<Integer> subheads = new HashSet<>();

  /** For the first line of a paragraph, why an article begins with it or goes on. */
  private final Map<Integer, List<Reason>> boundaries = new HashMap<>();

  Explanation(PageReading reading) {
    this.reading = reading;
    for (Story story : reading.stories) {
      story.lines().forEach(line -> owners.put(line, story));
      subheads.addAll(story.subheads);
    }
    reading.cutters.values().forEach(cutter -> boundaries.putAll(cutter.reasons()));
  }

  /** Every line with its reasons. */
  List<ExplainedLine> lines() {
    List<ExplainedLine> explained = new ArrayList<>();
    for (int i = 0; i < reading.lines.size(); i++) {
      Line line = reading.lines.get(i);
      Story owner = owners.get(i);
      explained.add(
          new ExplainedLine(
              new Piece(line.start(), line.end()),
              line.text(),
              reading.roles[i],
              subheads.contains(i),
              owner == null ? 0 : owner.number,
              reasons(i, owner)));
    }
    return explained;
  }

  private List<Reason> reasons(int i, @Nullable Story owner) {
    Set<Reason> reasons = new LinkedHashSet<>();
    if (owner != null && owner.begun && i == owner.firstLine()) {
      reasons.add(Reason.CORRECTION);
    }
    reasons.addAll(boundaries.getOrDefault(i, List.of()));
    if (reading.roles[i] == Role.HEADING) {
      reasons.addAll(assignment(i, owner));
    }
    reasons.addAll(reading.model.reasons(i, reading.roles));
    return List.copyOf(reasons);
  }

  /** Why a heading belongs to its article. */
  private List<Reason> assignment(int i, @Nullable Story owner) {
    if (owner == null) {
      return List.of(Reason.NO_ARTICLE);
    }
    if (subheads.contains(i)) {
      return List.of(Reason.SUBHEAD_ABOVE);
    }
    List<Reason> reasons = new ArrayList<>();
    if (share(i, owner) >= TELLING_SHARE) {
      reasons.add(Reason.WORDS_OCCUR);
    }
    boolean neighbour =
        (owners.get(i - 1) == owner && reading.roles[i - 1] == Role.HEADING)
            || (owners.get(i + 1) == owner && reading.roles[i + 1] == Role.HEADING);
    reasons.add(neighbour ? Reason.WITH_NEIGHBOUR : Reason.BESIDE);
    return reasons;
  }

  private double share(int i, Story owner) {
    List<String> body =
        owner.paragraphs.stream()
            .flatMap(List::stream)
            .map(line -> reading.lines.get(line).text())
            .toList();
    PageWords words = new PageWords(List.of(body));
    return words.share(words.pairs(reading.lines.get(i).text()), 0, 1);
  }
}
