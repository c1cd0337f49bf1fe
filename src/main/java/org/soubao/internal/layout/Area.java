package org.soubao.internal.layout;

import org.soubao.model.Box;

/**
 * A rectangle on a page, in its unit of length from the top left corner; right of left, or alike.
 */
record Area(double left, double top, double right, double bottom) {
  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }

  double centerX() {
    return (left + right) / 2;
  }

  double centerY() {
    return (top + bottom) / 2;
  }

  /** The smallest one that holds both. */
  Area with(Area other) {
    return new Area(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  /** Length that both have in common from left to right; below 0 for the gap between them. */
  double commonX(Area other) {
    return Math.min(right, other.right) - Math.max(left, other.left);
  }

  /** Length that both have in common from top to bottom; below 0 for the gap between them. */
  double commonY(Area other) {
    return Math.min(bottom, other.bottom) - Math.max(top, other.top);
  }

  /** Whether the other lies in it, but for a margin. */
  boolean holds(Area other, double margin) {
    return other.left >= left - margin
        && other.right <= right + margin
        && other.top >= top - margin
        && other.bottom <= bottom + margin;
  }

  /** In shares of a page of that size. */
  Box box(double width, double height) {
    return Box.between(left / width, top / height, right / width, bottom / height);
  }
}
