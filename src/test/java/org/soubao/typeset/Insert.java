package org.soubao.typeset;

import java.util.List;

/**
 * What is printed between the articles and is none: a notice, an advertisement, a reading guide.
 *
 * @param guide whether it is a reading guide
 * @param lines as written; blank ones part its pieces
 */
public record Insert(boolean guide, List<String> lines) {
  public Insert {
    lines = List.copyOf(lines);
  }
}
