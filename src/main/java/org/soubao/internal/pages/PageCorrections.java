package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.pages.Correction.Merge;
import org.soubao.internal.pages.Correction.Misfit;
import org.soubao.internal.pages.Correction.Revise;
import org.soubao.internal.pages.Correction.Split;
import org.soubao.internal.pages.Correction.Target;
import org.soubao.internal.pages.Correction.Withdraw;

/** The corrections of one page, those apart whose place it does not have. */
final class PageCorrections {
  private static final int SHOWN = 12;

  private final String page;
  private final List<Correction> cuts = new ArrayList<>();
  private final List<Correction> others = new ArrayList<>();
  private final List<Misfit> misfits = new ArrayList<>();

  /** Checks offset and text of each. */
  PageCorrections(String page, List<Correction> corrections) {
    this.page = page;
    for (Correction correction : corrections) {
      String fault = fault(correction);
      if (fault != null) {
        misfits.add(new Misfit(correction, fault));
      } else {
        switch (correction) {
          case Split split -> cuts.add(split);
          case Merge merge -> cuts.add(merge);
          case Revise revise -> others.add(revise);
          case Withdraw withdraw -> others.add(withdraw);
        }
      }
    }
  }

  /** Those that change where articles begin and end. */
  List<Correction> cuts() {
    return cuts;
  }

  /** Those that say something of a whole article. */
  List<Correction> others() {
    return others;
  }

  List<Misfit> misfits() {
    return misfits;
  }

  private @Nullable String fault(Correction correction) {
    Target at = correction.at();
    int outside =
        correction instanceof Merge merge ? Math.max(merge.with(), at.offset()) : at.offset();
    if (outside >= page.length()) {
      return "The page has %d characters, and offset %d is outside; look the offset up again."
          .formatted(page.length(), outside);
    }
    String text = at.text();
    if (text == null) {
      return beginsLine(at.offset())
          ? null
          : "No line begins at offset %d; say by \"text\" what stands there, or look the offset up again."
              .formatted(at.offset());
    }
    return standsAt(text, at.offset())
        ? null
        : "At offset %d stands '%s', not '%s'; look the offset up again, or take the line out."
            .formatted(at.offset(), shown(at.offset()), text);
  }

  /** Without its text a correction must at least hit the first character of a line. */
  private boolean beginsLine(int offset) {
    int newline = page.lastIndexOf('\n', offset - 1);
    return !TextRepair.isBlank(page.charAt(offset))
        && page.substring(newline + 1, offset).chars().allMatch(c -> TextRepair.isBlank((char) c));
  }

  /** Whether the text stands there, blanks and line ends aside. */
  private boolean standsAt(String text, int offset) {
    int at = offset;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!TextRepair.isBlank(c)) {
        while (at < page.length() && TextRepair.isBlank(page.charAt(at))) {
          at++;
        }
        if (at == page.length() || page.charAt(at) != c) {
          return false;
        }
        at++;
      }
    }
    return true;
  }

  private String shown(int offset) {
    String text = page.substring(offset, Math.min(page.length(), offset + SHOWN));
    return text.strip().replaceAll("\\s+", " ");
  }
}
