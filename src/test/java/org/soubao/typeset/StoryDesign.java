package org.soubao.typeset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.sample.Dice;

/**
 * How one article is to be set, where there is room for it.
 *
 * @param look of its heading
 * @param weight how much larger the headline is than that of a plain article
 * @param head where the heading stands
 * @param framed whether rules stand around it
 * @param tinted whether its ground is grey
 * @param wide whether its columns are wider than those of the grid
 * @param photos its pictures
 * @param place where they stand
 */
record StoryDesign(
    HeadingMaker.Look look,
    double weight,
    Head head,
    boolean framed,
    boolean tinted,
    boolean wide,
    List<Photo> photos,
    Place place) {
  StoryDesign {
    photos = List.copyOf(photos);
  }

  /** Where the heading stands. */
  enum Head {
    /** Above all columns. */
    ACROSS,
    /** Above the first columns; the others begin beside it. */
    PARTLY,
    /** Upright, left of the text. */
    UPRIGHT,
    /** Upright, right of the text. */
    UPRIGHT_RIGHT
  }

  /** Where the pictures stand. */
  enum Place {
    /** Above the heading. */
    ABOVE,
    /** Between heading and text. */
    BELOW_HEADING,
    /** At the top of the last columns. */
    TOP_RIGHT,
    /** At the foot of the last columns. */
    FOOT_RIGHT,
    /** At the foot of the first columns. */
    FOOT_LEFT
  }

  /** Draws one. */
  static StoryDesign draw(Story story, PressStyle style, Dice dice, boolean lead) {
    Face face =
        dice.chance(0.75)
            ? style.headline()
            : dice.pick(List.of(Face.KAI, Face.HEI, Face.SONG, Face.SONG));
    boolean centered = dice.chance(0.85) == style.centered();
    Head head =
        dice.chance(0.72)
            ? Head.ACROSS
            : dice.pick(List.of(Head.PARTLY, Head.UPRIGHT, Head.UPRIGHT, Head.UPRIGHT_RIGHT));
    boolean framed = dice.chance(style.framed());
    // On paper something always parts a brief from its neighbours.
    framed |= story.headline() == null && !story.photoStory() && !style.rules();
    List<Photo> photos = new ArrayList<>();
    for (String caption : story.captions()) {
      photos.add(photo(dice, caption));
    }
    if (photos.isEmpty() && (story.photoStory() || dice.chance(lead ? 0.3 : 0.12))) {
      photos.add(photo(dice, null));
    }
    Place place =
        story.photoStory()
            ? dice.pick(List.of(Place.ABOVE, Place.ABOVE, Place.BELOW_HEADING))
            : dice.pick(
                List.of(
                    Place.ABOVE,
                    Place.BELOW_HEADING,
                    Place.TOP_RIGHT,
                    Place.TOP_RIGHT,
                    Place.FOOT_RIGHT,
                    Place.FOOT_LEFT));
    return new StoryDesign(
        new HeadingMaker.Look(face, centered, dice.between(1, 2)),
        (lead ? 1.35 : 1) * dice.between(85, 115) / 100,
        head,
        framed,
        framed && dice.chance(0.35),
        dice.chance(0.2),
        photos,
        place);
  }

  private static Photo photo(Dice dice, @Nullable String caption) {
    return new Photo(
        dice.between(50, 78) / 100.0, caption, dice.chance(0.2), dice.between(1, 1_000_000));
  }
}
