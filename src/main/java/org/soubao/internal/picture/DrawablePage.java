package org.soubao.internal.picture;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.soubao.internal.format.source.PlacedFile;
import org.soubao.internal.store.FileStamp;

/** A page that articles were made of and that can be shown, if its file is still there. */
public sealed interface DrawablePage {
  /** How articles and messages name the file. */
  String path();

  /** Where it lay for its users, in a folder or in an archive. */
  Path place();

  /** Whether something lies there that may still be it and can be shown; it is not opened. */
  boolean isThere();

  /**
   * A page of a PDF.
   *
   * @param stamp what it was like
   * @param number of the page in the file, from 1
   */
  record OfPdf(String path, Path place, FileStamp stamp, int number) implements DrawablePage {
    @Override
    public boolean isThere() {
      return PagePictures.isPdfBoxThere() && PlacedFile.isThere(place);
    }
  }

  /** A page that was scanned: an image of its own, of which nothing was kept when it was named. */
  record OfImage(String path, Path place) implements DrawablePage {
    private static final Set<String> SHOWN = Set.of("jpg", "jpeg", "png", "tif", "tiff");

    @Override
    public boolean isThere() {
      return isShown() && PlacedFile.isThere(place);
    }

    /** Whether images of that name are of a form that Java reads. */
    boolean isShown() {
      String name = String.valueOf(place.getFileName()).toLowerCase(Locale.ROOT);
      return SHOWN.contains(name.substring(name.lastIndexOf('.') + 1));
    }
  }
}
