package org.soubao.internal.reprints;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.reprints.StoryBuilder.Printings;
import org.soubao.model.Origin;

/**
 * What the printings of a story tell of where one of them is from, against or beyond what its page
 * says: a 本报讯 that is agency copy but for a line is agency copy.
 */
public final class SettledOrigins {
  /** So much of it stands in the other one. */
  private static final double COPIED = 0.9;

  /** So many others are looked at, the first printed ones: each costs a comparison. */
  private static final int MOST = 20;

  private SettledOrigins() {}

  /**
   * The origin of each printing of a story where it is not what its page says; else null.
   *
   * @param story in the order of print
   */
  public static @Nullable Origin[] of(Printings printings, int... story) throws IOException {
    @Nullable Origin[] settled = new Origin[story.length];
    for (int i = 0; i < story.length; i++) {
      settled[i] = settled(printings, printings.get(story[i]), story);
    }
    return settled;
  }

  private static @Nullable Origin settled(Printings printings, Printing own, int... story)
      throws IOException {
    if (own.origin() == Origin.WIRE || own.origin() == Origin.REPRINT) {
      return null; // Its page names the source.
    }
    if (isCopyOf(Origin.WIRE, printings, own, story)) {
      return Origin.WIRE;
    }
    boolean open =
        own.origin() == Origin.UNKNOWN || (own.origin() == Origin.STAFF && !own.signed());
    return open && isLaterCopy(printings, own, story) ? Origin.REPRINT : null;
  }

  private static boolean isCopyOf(Origin origin, Printings printings, Printing own, int... story)
      throws IOException {
    int looked = 0;
    for (int i = 0; i < story.length && looked < MOST; i++) {
      Printing other = printings.get(story[i]);
      if (other.origin() == origin) {
        looked++;
        if (isMadeOf(own, other)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether another newspaper had printed it on a day before its own did for the first time. */
  private static boolean isLaterCopy(Printings printings, Printing own, int... story)
      throws IOException {
    for (int i = 0; i < Math.min(MOST, story.length); i++) {
      Printing other = printings.get(story[i]);
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
