package org.soubao.sample;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets kicker, headline and deck. */
final class HeadingSetter {
  /** From this many characters on a headline may take two lines. */
  private static final int LONG_HEADLINE = 14;

  private final Layout layout;

  HeadingSetter(Layout layout) {
    this.layout = layout;
  }

  /** The lines of the heading; none where the article has no headline. */
  List<String> lines(PagePiece piece) {
    String headline = piece.headline();
    if (headline == null) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(headline(headline));
    addKicker(piece.kicker(), piece.deck(), lines);
    if (piece.deck() != null) {
      lines.add(piece.deck());
    }
    return lines;
  }

  private void addKicker(@Nullable String kicker, @Nullable String deck, List<String> lines) {
    if (kicker == null) {
      return;
    }
    boolean below = layout.has(Oddity.KICKER_BELOW) && deck == null;
    boolean apart = layout.has(Oddity.KICKER_APART);
    if (below) {
      lines.addAll(apart ? List.of("", kicker) : List.of(kicker));
    } else {
      lines.addAll(0, apart ? List.of(kicker, "") : List.of(kicker));
    }
  }

  private List<String> headline(String headline) {
    int cut = headline.indexOf(' ');
    if (cut < 0) {
      cut = headline.indexOf('，') + 1;
    }
    boolean broken = layout.has(Oddity.BROKEN_HEADLINES) && headline.length() >= LONG_HEADLINE;
    if (!broken || cut <= 0) {
      return List.of(headline);
    }
    return List.of(headline.substring(0, cut), headline.substring(cut).strip());
  }
}
