package org.soubao.typeset;

/**
 * What all blocks of a page are set with.
 *
 * @param style of the page
 * @param faces to measure with
 * @param typist who places lines
 * @param headings who sets them
 * @param bodies who breaks their lines
 */
record Press(
    PressStyle style, Typefaces faces, Typist typist, HeadingMaker headings, BodyText bodies) {}
