package org.soubao.sample;

import java.util.ArrayList;
import java.util.List;
import org.soubao.sample.HarderPage.Insert;

/** Lays out one page: the order of bodies and headings, and what stands between them. */
final class HarderComposer {
  /** What a block of lines is. */
  private enum Part {
    OTHER,
    INSERT,
    HEADING,
    CREDIT,
    BODY
  }

  /**
   * Lines that belong together.
   *
   * @param opens whether an article begins with it
   */
  private record Block(Part part, List<String> lines, boolean opens) {}

  private final HouseStyle style;
  private final Dice dice;
  private final HarderColumns columns;
  private final HarderHeadings headings;
  private final JumpForms jumps;
  private final Ornaments ornaments;
  private final List<Block> blocks = new ArrayList<>();

  HarderComposer(HouseStyle style, Dice dice) {
    this.style = style;
    this.dice = dice;
    columns = new HarderColumns(style, dice);
    headings = new HarderHeadings(style, dice);
    jumps = new JumpForms(dice);
    ornaments = style.ornaments(dice);
  }

  /** Lines that are no article. */
  void furniture(List<String> lines) {
    lines.forEach(line -> blocks.add(new Block(Part.OTHER, List.of(line), true)));
  }

  /** A notice, an advertisement or a reading guide. */
  void insert(Insert insert) {
    blocks.add(new Block(Part.INSERT, insert.lines(), true));
  }

  /** Articles whose headings may stand together behind all their bodies. */
  void group(List<DressedArticle> articles) {
    boolean stacked = articles.size() > 1;
    List<List<String>> behind = new ArrayList<>();
    for (DressedArticle article : articles) {
      List<String> heading = new ArrayList<>(headings.lines(article.heading()));
      boolean withCredit = style.has(Oddity.CREDIT_IN_HEADING) && !article.creditBehind();
      if (withCredit && !heading.isEmpty()) {
        heading.addAll(article.credit());
      }
      boolean creditAbove = !withCredit && !article.creditBehind() && !article.credit().isEmpty();
      boolean signed = article.begunOn() != null && !isSignLost(article);
      boolean announced = article.announced() || creditAbove || signed;
      boolean first = isHeadingFirst(article, stacked, announced);
      if (first && !heading.isEmpty()) {
        above(heading, article, behind);
      }
      if (!withCredit || heading.isEmpty()) {
        add(Part.CREDIT, article.creditBehind() ? List.of() : article.credit(), !first);
      }
      add(Part.BODY, body(article, signed), !first && !creditAbove && !signed);
      add(Part.CREDIT, article.creditBehind() ? article.credit() : List.of(), false);
      if (!first && !heading.isEmpty()) {
        behind.add(heading);
      }
      captions(article);
    }
    boolean inOrder = dice.chance(0.6);
    for (List<String> heading : inOrder ? behind : dice.shuffled(behind)) {
      add(Part.HEADING, heading, false);
    }
  }

  /** Sets a heading above its body; some leave the headline or the deck for below. */
  private void above(List<String> heading, DressedArticle article, List<List<String>> behind) {
    boolean split =
        article.heading().kicker() != null
            && heading.size() > 1
            && heading.getFirst().equals(article.heading().kicker())
            && dice.chance(0.12);
    if (split) {
      int from = heading.get(1).isEmpty() ? 2 : 1;
      add(Part.HEADING, heading.subList(0, 1), true);
      behind.add(heading.subList(from, heading.size()));
    } else {
      add(Part.HEADING, heading, true);
    }
    if (dice.chance(0.06)) {
      blocks.add(new Block(Part.OTHER, List.of("扫码看视频"), false));
    }
  }

  private boolean isHeadingFirst(DressedArticle article, boolean stacked, boolean announced) {
    boolean first = stacked ? dice.chance(0.08) : dice.chance(style.headingFirst());
    boolean afterText =
        !blocks.isEmpty()
            && (blocks.getLast().part() == Part.BODY || blocks.getLast().part() == Part.INSERT);
    // On paper a rule parts the bodies; of the dump nobody could tell, most of the time.
    boolean lost = afterText && !announced && !dice.chance(0.1);
    return !article.heading().isMissing() && (first || lost);
  }

  private List<String> body(DressedArticle article, boolean signed) {
    int form = dice.between(1, 3);
    String to = article.continuedOn();
    String jump = to == null ? "" : jumps.to(to);
    boolean openEnd = to != null && !endsSentence(article.paragraphs().getLast());
    boolean flowing = form == 1 && !style.unwrapped();
    String flow = jump.isEmpty() || !flowing ? "" : dice.pick(List.of(" ", "")) + jump;
    List<String> lines = new ArrayList<>(columns.lines(article, flow, openEnd));
    if (!jump.isEmpty() && flow.isEmpty()) {
      end(lines, jump, form == 2);
    }
    if (article.source() != null) {
      end(lines, article.source(), form == 2);
    }
    if (signed && article.begunOn() != null) {
      String from = jumps.from(article.begunOn());
      if (dice.chance(0.3) && !style.unwrapped()) {
        lines.set(0, from + lines.getFirst().strip());
      } else {
        lines.addFirst(from);
      }
    }
    return lines;
  }

  /** Whether the rest of an article is not marked as one. */
  private boolean isSignLost(DressedArticle article) {
    return !article.heading().isMissing() && dice.chance(0.12);
  }

  private static boolean endsSentence(String text) {
    return "。！？”）".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private void end(List<String> lines, String sign, boolean inline) {
    if (inline) {
      lines.set(lines.size() - 1, lines.getLast() + " " + sign);
    } else {
      if (dice.chance(0.7)) {
        lines.add("");
      }
      lines.add(sign);
    }
  }

  private void captions(DressedArticle article) {
    for (String caption : article.captions()) {
      blocks.add(new Block(Part.OTHER, List.of(ornaments.caption(caption)), false));
    }
  }

  private void add(Part part, List<String> lines, boolean opens) {
    if (!lines.isEmpty()) {
      blocks.add(new Block(part, List.copyOf(lines), opens));
    }
  }

  /** The dump. */
  String text() {
    StringBuilder text = new StringBuilder(style.has(Oddity.FRAME_BLANKS) ? " " : "");
    Block previous = null;
    for (Block block : blocks) {
      if (previous != null) {
        text.append(between(previous, block));
      }
      text.append(String.join("\n", block.lines()));
      previous = block;
    }
    return text.append(dice.chance(0.5) ? "\n\n" : "").toString();
  }

  private String between(Block previous, Block next) {
    boolean bodyOpens = next.opens() && next.part() == Part.BODY;
    if (bodyOpens && previous.part() == Part.HEADING && dice.chance(0.1) && !style.unwrapped()) {
      return "";
    }
    if (bodyOpens && ornaments.strikes(Oddity.FRAME_BLANKS, 0.4)) {
      return "\n ";
    }
    boolean close =
        (previous.part() == Part.HEADING && next.part() == Part.BODY && !next.opens())
            || (previous.part() == Part.CREDIT && next.part() == Part.BODY);
    if (close && dice.chance(0.15)) {
      return "\n";
    }
    return dice.chance(0.08) ? "\n\n\n\n" : "\n\n";
  }
}
