package org.soubao.typeset;

/** The typefaces of Chinese newspapers. */
public enum Face {
  /** 宋体: bodies, serious headlines. */
  SONG,
  /** 黑体: headlines, subheads, lead-ins. */
  HEI,
  /** 楷体: credits, captions, decks, comments. */
  KAI
}
