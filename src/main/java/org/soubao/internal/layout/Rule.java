package org.soubao.internal.layout;

/**
 * A line that is drawn on a page, from one point to another: horizontal or vertical, or it parts
 * nothing. In the page's unit of length from its top left corner.
 */
public record Rule(double x1, double y1, double x2, double y2) {}
