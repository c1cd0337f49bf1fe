package org.soubao.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Kind;
import org.soubao.sample.WrittenArticle.Heading;

/** Lays out a written page as the text layer of a newspaper's PDF would give it. */
final class PageComposer {
  private static final double FRAME_BLANK_SHARE = 0.4;

  /** What a block of lines is. */
  private enum Part {
    FURNITURE,
    HEADING,
    CREDIT,
    BODY,
    CAPTION
  }

  /**
   * Lines that belong together.
   *
   * @param opens whether an article begins with it
   */
  private record Block(Part part, List<String> lines, boolean opens) {}

  private final Layout layout;
  private final Ornaments ornaments;
  private final BodySetter bodies;
  private final HeadingSetter headings;
  private final JumpLines jumps;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Block> late = new ArrayList<>();

  private PageComposer(Layout layout) {
    Random random = new Random(layout.seed() + 1);
    this.layout = layout;
    this.ornaments = new Ornaments(layout, random);
    this.bodies = new BodySetter(layout, random);
    this.headings = new HeadingSetter(layout);
    this.jumps = new JumpLines(layout);
  }

  /** The dump of a page in the layout that is drawn for it. */
  static String compose(SampleIssue issue, SamplePage page) {
    return compose(issue, page, Layout.draw(issue.pathOf(page.page()), page.width()));
  }

  /** The dump of a page in that layout. */
  static String compose(SampleIssue issue, SamplePage page, Layout layout) {
    PageComposer composer = new PageComposer(layout);
    composer.furniture(page.furniture().top());
    if (layout.has(Oddity.IMPRINT_FIRST)) {
      composer.furniture(page.furniture().bottom());
    }
    PagePiece.of(issue, page).forEach(composer::piece);
    composer.blocks.addAll(composer.late);
    if (!layout.has(Oddity.IMPRINT_FIRST)) {
      composer.furniture(page.furniture().bottom());
    }
    return composer.text();
  }

  private void furniture(List<String> lines) {
    lines.forEach(line -> blocks.add(new Block(Part.FURNITURE, List.of(line), false)));
  }

  private void piece(PagePiece piece) {
    List<Block> own = new ArrayList<>();
    List<Block> earlier = List.copyOf(late);
    late.clear();
    List<String> heading = heading(piece);
    List<String> credit = credit(piece, heading);
    boolean headingFirst = isHeadingFirst(piece);
    if (headingFirst) {
      add(own, Part.HEADING, heading);
    }
    add(own, Part.CREDIT, isPhotoStory(piece) ? List.of() : credit);
    add(own, Part.BODY, body(piece));
    add(own, Part.CREDIT, isPhotoStory(piece) ? credit : List.of());
    if (!headingFirst) {
      add(layout.has(Oddity.LATE_HEADINGS) ? late : own, Part.HEADING, heading);
    }
    for (String caption : piece.captions()) {
      add(own, Part.CAPTION, List.of(ornaments.caption(caption)));
    }
    blocks.addAll(own);
    blocks.addAll(earlier);
  }

  private static List<String> credit(PagePiece piece, List<String> heading) {
    String credit = piece.credit();
    return credit == null || heading.contains(credit) ? List.of() : List.of(credit);
  }

  private static void add(List<Block> own, Part part, List<String> lines) {
    if (!lines.isEmpty()) {
      own.add(new Block(part, List.copyOf(lines), own.isEmpty()));
    }
  }

  private List<String> heading(PagePiece piece) {
    List<String> lines = new ArrayList<>(headings.lines(piece));
    boolean withCredit = layout.has(Oddity.CREDIT_IN_HEADING) && !isPhotoStory(piece);
    if (!lines.isEmpty() && piece.credit() != null && withCredit) {
      lines.add(piece.credit());
    }
    return lines;
  }

  private List<String> body(PagePiece piece) {
    List<String> lines = new ArrayList<>(bodies.lines(piece));
    if (piece.begunOn() != null) {
      if (piece.beginsWithSubhead()) {
        lines.addFirst("");
      }
      lines.addFirst(jumps.from(piece.begunOn()));
    }
    end(lines, piece.continuedOn() == null ? null : jumps.to(piece.continuedOn()));
    end(lines, piece.isLast() ? piece.article().source() : null);
    return lines;
  }

  private void end(List<String> lines, @Nullable String end) {
    if (end != null && layout.has(Oddity.INLINE_ENDS)) {
      lines.set(lines.size() - 1, lines.getLast() + " " + end);
    } else if (end != null) {
      lines.addAll(List.of("", end));
    }
  }

  /**
   * Whether the heading comes before the body. It also does where nothing else would tell the body
   * from the one before it: on paper a rule between them does.
   */
  private boolean isHeadingFirst(PagePiece piece) {
    if (piece.article().heading() == Heading.BEFORE) {
      return true;
    }
    boolean afterBody = !blocks.isEmpty() && blocks.getLast().part() == Part.BODY;
    boolean creditFirst =
        piece.credit() != null && !isPhotoStory(piece) && !layout.has(Oddity.CREDIT_IN_HEADING);
    boolean announced = piece.article().dateline() != null || piece.isContinuation() || creditFirst;
    return afterBody && !announced && !layout.has(Oddity.UNANNOUNCED_BODIES);
  }

  private static boolean isPhotoStory(PagePiece piece) {
    return Kind.ofWord(piece.article().kind()) == Kind.PHOTO_STORY;
  }

  private String text() {
    StringBuilder text = new StringBuilder(layout.has(Oddity.FRAME_BLANKS) ? " " : "");
    Block previous = null;
    for (Block block : blocks) {
      if (previous != null) {
        text.append(between(previous, block));
      }
      text.append(String.join("\n", block.lines()));
      previous = block;
    }
    return text.append('\n').toString();
  }

  private String between(Block previous, Block next) {
    boolean bodyOpens = next.opens() && next.part() == Part.BODY;
    if (bodyOpens && previous.part() == Part.HEADING && layout.has(Oddity.GLUED_HEADINGS)) {
      return "";
    }
    if (bodyOpens
        && previous.part() == Part.BODY
        && ornaments.strikes(Oddity.FRAME_BLANKS, FRAME_BLANK_SHARE)) {
      return "\n ";
    }
    return "\n\n";
  }
}
