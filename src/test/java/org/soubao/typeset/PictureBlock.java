package org.soubao.typeset;

/** An advertisement that is a picture, or a decoration: no text at all. */
final class PictureBlock implements Block {
  private final double least;
  private final PressStyle style;
  private final long seed;

  PictureBlock(PressStyle style, double least, long seed) {
    this.style = style;
    this.least = least;
    this.seed = seed;
  }

  @Override
  public double height(int columns) {
    return least;
  }

  @Override
  public boolean isElastic() {
    return true;
  }

  @Override
  public void place(Sheet sheet, int columns, double x, double y, double height) {
    sheet.add(new Ink.Picture(x, y, style.width(columns), height, seed));
  }
}
