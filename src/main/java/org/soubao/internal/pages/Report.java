package org.soubao.internal.pages;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a story says of the issue that it stands in.
 *
 * @param dateline 讯头 or 电头 as printed; null where there is none
 * @param credits bylines as printed
 * @param headings its headings
 * @param text its paragraphs, without blanks, digits in half width
 * @param wire whether an agency or another source wrote it
 * @param opens whether its beginning stands here, and not on another page
 */
record Report(
    @Nullable String dateline,
    List<String> credits,
    String headings,
    String text,
    boolean wire,
    boolean opens) {
  private static final Pattern AGENCY = Pattern.compile("新华社|新华网|中新社|中新网|人民网");
  private static final int OPENING = 300;
  private static final int DATELINE_ALONE = 24;

  static Report of(Story story, List<Line> lines) {
    StoryBody body = new StoryBody(story, lines);
    String dateline = body.dateline() == null ? null : plain(body.dateline());
    boolean agency = dateline != null && AGENCY.matcher(dateline).lookingAt();
    return new Report(
        dateline,
        texts(story.bylines, lines),
        plain(String.join("\n", texts(story.headings, lines))),
        plain(body.text()),
        agency || body.source() != null,
        body.continuedFrom() == null);
  }

  private static List<String> texts(List<Integer> indexes, List<Line> lines) {
    return indexes.stream().map(i -> lines.get(i).text()).toList();
  }

  /** The first paragraph, or its beginning, with the dateline, which may stand alone. */
  String opening() {
    int end = text.indexOf('\n', Math.min(text.length(), DATELINE_ALONE));
    return text.substring(0, Math.min(end < 0 ? text.length() : end, OPENING));
  }

  /** Without blanks, digits in half width. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '０' && c <= '９') {
        plain.append((char) (c - '０' + '0'));
      } else if (c != ' ' && c != '\u3000' && c != '\u00a0') {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
