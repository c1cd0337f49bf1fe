package org.soubao.internal.reprints;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.reprints.StoryBuilder.Printings;
import org.soubao.model.Article;
import org.soubao.model.Origin;

/**
 * What the printings of a story tell of where one of them is from, against or beyond what its page
 * says: a 本报讯 that is agency copy but for a line is agency copy.
 */
public final class SettledOrigins {
  /** So much of it stands in the other one. */
  private static final double COPIED = 0.9;

  /** With so many others it is compared, the first that were printed. */
  private static final int MOST = 20;

  private final List<Printing> wire = new ArrayList<>();
  private final List<Printing> first = new ArrayList<>();

  private SettledOrigins(Printings printings, int... story) throws IOException {
    printings.expect(story);
    for (int article : story) {
      Printing printing = printings.get(article);
      if (first.size() < MOST) {
        first.add(printing);
      }
      if (wire.size() < MOST && printing.origin() == Origin.WIRE) {
        wire.add(printing);
      }
    }
  }

  /**
   * The origin of each printing of a story where it is not what its page says; else null.
   *
   * @param story in the order of print
   */
  public static @Nullable Origin[] of(Printings printings, int... story) throws IOException {
    SettledOrigins origins = new SettledOrigins(printings, story);
    @Nullable Origin[] settled = new Origin[story.length];
    for (int i = 0; i < story.length; i++) {
      settled[i] = origins.settled(printings.get(story[i]));
    }
    return settled;
  }

  /** An article as it is shown, with the origin that its story tells; null where that is none. */
  public static Article shown(Article article, @Nullable Origin settled) {
    if (settled == null || settled == article.origin()) {
      return article;
    }
    Set<String> inferred = new LinkedHashSet<>(article.inferred());
    inferred.add("origin");
    return article.toBuilder()
        .origin(settled)
        .originStated(article.origin())
        .inferred(inferred)
        .build();
  }

  private @Nullable Origin settled(Printing own) {
    if (own.origin() == Origin.WIRE || own.origin() == Origin.REPRINT) {
      return null; // Its page names the source.
    }
    if (wire.stream().anyMatch(copy -> mayBeFrom(own, copy) && isMadeOf(own, copy))) {
      return Origin.WIRE;
    }
    boolean open =
        own.origin() == Origin.UNKNOWN || (own.origin() == Origin.STAFF && !own.signed());
    return open && isLaterCopy(own) ? Origin.REPRINT : null;
  }

  /** Agencies take over what papers report: who signed it, or had it before them, wrote it. */
  private static boolean mayBeFrom(Printing own, Printing copy) {
    boolean claimed = own.signed() || own.origin() == Origin.CONTRIBUTED;
    return claimed ? copy.isBefore(own) : !own.isBefore(copy);
  }

  /** Whether another newspaper had printed it on a day before its own did for the first time. */
  private boolean isLaterCopy(Printing own) {
    for (Printing other : first) {
      if (own.isOfPaper(other)) {
        return false; // What comes behind is later: stories are in the order of print.
      }
      boolean names = own.newspaper() != null && other.newspaper() != null;
      if (names && other.isBefore(own) && isMadeOf(own, other)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMadeOf(Printing own, Printing other) {
    return Overlap.of(own.text(), other.text()).share() >= COPIED;
  }
}
