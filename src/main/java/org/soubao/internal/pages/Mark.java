package org.soubao.internal.pages;

import org.jspecify.annotations.Nullable;

/** What a source that marks its text up, HTML or METS, calls a line. */
public enum Mark {
  /** 引题. */
  KICKER(Role.HEADING),
  /** 主标题. */
  HEADLINE(Role.HEADING),
  /** 副题. */
  DECK(Role.HEADING),
  /** Some part of the heading; which, its form and its place tell. */
  HEADING(Role.HEADING),
  /** 小标题. */
  SUBHEAD(Role.HEADING),
  /** 署名, on lines of its own. */
  BYLINE(Role.BYLINE),
  /** First line of a paragraph; all of it where the source does not break lines. */
  PARAGRAPH(Role.PARAGRAPH),
  /** Goes on with the paragraph above. */
  WRAP(Role.WRAP),
  /** Body text: a paragraph's first line or another. */
  BODY(null),
  /** 图片说明. */
  CAPTION(Role.CAPTION),
  /** Page head, imprint and the like. */
  FURNITURE(Role.FURNITURE);

  private final @Nullable Role role;

  Mark(@Nullable Role role) {
    this.role = role;
  }

  /** Whether a line so called may have that role. */
  boolean allows(Role role) {
    return this.role == null ? role.isBody() : this.role == role;
  }

  /** The role of a line so called; null where it is one of several. */
  @Nullable Role role() {
    return role;
  }
}
