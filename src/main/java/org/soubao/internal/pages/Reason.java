package org.soubao.internal.pages;

/** A sign on a page that speaks for or against a decision, as {@code ingest --explain} names it. */
public enum Reason {
  /** The form of the line alone decides: a byline, a jump line, a page head and so on. */
  FORM,
  /** Opens with a dateline or a reporter's name, as reports do. */
  OPENS_REPORT,
  /** Opens as news do: 近日, 昨日, a day. */
  OPENS_AS_NEWS,
  /** A blank line stands above it. */
  BLANK_ABOVE,
  /** No blank line stands above it. */
  NO_BLANK_ABOVE,
  /** Begins with one blank: a new text frame. */
  NEW_FRAME,
  /** Two characters shorter than the lines below: its indent was lost. */
  INDENT_LOST,
  /** As long as the lines below it: no paragraph begins here. */
  NO_INDENT,
  /** The line above does not reach the right edge of its column. */
  LINE_ABOVE_SHORT,
  /** The line above reaches the right edge of its column. */
  LINE_ABOVE_FULL,
  /** A sentence ends with the line above. */
  SENTENCE_ENDED,
  /** The line above stops in mid-sentence. */
  SENTENCE_OPEN,
  /** Opens with a mark that no text begins with. */
  OPENS_MID_SENTENCE,
  /** Ends with a comma or a colon. */
  ENDS_OPEN,
  /** Has a full stop. */
  FULL_STOP,
  /** Few lines together, without a full stop. */
  BARE_BLOCK,
  /** Many lines together, or with full stops. */
  TEXT_BLOCK,
  /** Wider than the lines below it. */
  OVERWIDE,
  /** Ends at one edge with its neighbours. */
  ALIGNED,
  /** Very long or very short. */
  LENGTH,
  /** Has a comma. */
  COMMA,
  /** Opens with a dash, as decks do. */
  DASH,
  /** A name with its place, or a note on the author. */
  NAME_OR_NOTE,
  /** Stands below a line of another kind. */
  NEIGHBOUR,
  /** The article above was closed: by a jump line, a source, a photographer's name. */
  CLOSED_ABOVE,
  /** The paragraph above says who was present, as last ones do. */
  LAST_ABOVE,
  /** The column is of another width than above. */
  OTHER_WIDTH,
  /** Has few words of the text above. */
  OTHER_WORDS,
  /** Has the words of the text above. */
  SAME_WORDS,
  /** A byline or caption stands above it. */
  CREDIT_ABOVE,
  /** Headings stand above it. */
  HEADINGS_ABOVE,
  /** What stands above it looks like a subhead. */
  SUBHEAD_ABOVE,
  /** So the headings of the page fall to articles better. */
  HEADINGS_FALL_BETTER,
  /** Its words occur in the article. */
  WORDS_OCCUR,
  /** Stands right beside the article. */
  BESIDE,
  /** Belongs with the heading beside it. */
  WITH_NEIGHBOUR,
  /** No article on the page has its words. */
  NO_ARTICLE,
  /** The source of the page says so. */
  STATED,
  /** Stands in another part of the page than the article. */
  OTHER_ZONE,
  /** Stands in the same part of the page as the article. */
  SAME_ZONE,
  /** The size and weight of its letters. */
  TYPE,
  /** A correction says so. */
  CORRECTION
}
