package org.soubao.internal.picture;

import java.io.File;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.soubao.ArchiveException.NoPicture;
import org.soubao.ArchiveException.NoPicture.Why;
import org.soubao.internal.format.source.PlacedFile;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.model.PagePicture;
import org.soubao.model.PagePicture.Width;

/**
 * Draws pages, one at a time: a large one needs some hundred megabytes for a moment. Some others
 * wait for a while; those that were drawn are kept. For many threads.
 */
public final class PagePictures {
  private static final long KEPT_BYTES = 64L << 20;
  private static final Duration REFUSAL = Duration.ofMinutes(10);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int WAITING = 20;

  /** Some hundred times what a page takes that need not be unpacked. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(15);

  private final PictureCache cache = new PictureCache(KEPT_BYTES, REFUSAL, System::nanoTime);
  private final Semaphore room = new Semaphore(1, true);
  private final Duration limit;

  /** With the time that suits a server. */
  public PagePictures() {
    this(TIME_LIMIT);
  }

  /** Of which each has so much time to be unpacked, loaded and drawn. */
  PagePictures(Duration limit) {
    this.limit = limit;
  }

  /** Whether PDFBox is there, which draws them. */
  public static boolean isPdfBoxThere() {
    try {
      Class.forName("org.apache.pdfbox.Loader", false, PagePictures.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /**
   * The picture of a page.
   *
   * @throws NoPicture if it can't be drawn, or not now
   */
  public PagePicture of(DrawablePage page, Width width) {
    PictureCache.Key key = key(page, width);
    PagePicture kept = cache.get(key);
    if (kept != null) {
      return kept;
    }
    enter();
    try {
      PagePicture meanwhile = cache.get(key);
      return meanwhile != null ? meanwhile : draw(page, key);
    } finally {
      room.release();
    }
  }

  private static PictureCache.Key key(DrawablePage page, Width width) {
    return switch (page) {
      case DrawablePage.OfPdf pdf ->
          new PictureCache.Key(pdf.stamp().digest(), pdf.number(), width);
      case DrawablePage.OfImage image -> new PictureCache.Key(state(image), 1, width);
    };
  }

  /** Where an image lies, and how large and old the file is that has it. */
  private static String state(DrawablePage.OfImage image) {
    Path holder = PlacedFile.holder(image.place()).orElse(image.place());
    File file = holder.toFile();
    return "%s %d %d".formatted(image.place(), file.length(), file.lastModified());
  }

  private PagePicture draw(DrawablePage page, PictureCache.Key key) {
    String reason;
    Deadline deadline = new Deadline(limit);
    try (PlacedFile opened = PlacedFile.open(page.place(), deadline::isOver)) {
      PagePicture picture =
          switch (page) {
            case DrawablePage.OfPdf pdf -> draw(pdf, opened.file(), key.width(), deadline);
            case DrawablePage.OfImage image -> draw(image, opened.file(), key.width(), deadline);
          };
      cache.put(key, picture);
      return picture;
    } catch (NoSuchFileException e) {
      throw changed(page);
    } catch (UnreadableException | UndrawableException e) {
      reason = "The page %s can't be shown: %s.".formatted(page.path(), e.getMessage());
    }
    throw refused(key, reason);
  }

  /** A file that changes while it is drawn gives no picture, rather than one of another page. */
  private static PagePicture draw(
      DrawablePage.OfPdf page, Path file, Width width, Deadline deadline) {
    refuseChanged(page, file);
    try {
      PagePicture picture = PdfPicture.draw(file, page.number(), width, deadline);
      refuseChanged(page, file);
      return picture;
    } catch (UndrawableException e) {
      refuseChanged(page, file);
      throw e;
    }
  }

  private static PagePicture draw(
      DrawablePage.OfImage page, Path file, Width width, Deadline deadline) {
    if (!page.isShown()) {
      throw new UndrawableException(
          "its image %s is JPEG 2000, or of another form that Java does not read"
              .formatted(page.place().getFileName()));
    }
    return ImagePicture.draw(file, width, deadline);
  }

  private NoPicture refused(PictureCache.Key key, String reason) {
    cache.refuse(key, reason);
    return new NoPicture(Why.NOT_DRAWN, reason);
  }

  private static void refuseChanged(DrawablePage.OfPdf page, Path file) {
    if (!page.stamp().isOf(file)) {
      throw changed(page);
    }
  }

  private static NoPicture changed(DrawablePage page) {
    return new NoPicture(
        Why.CHANGED,
        "The file %s is gone, or was changed after it was ingested; an update of the index puts that right."
            .formatted(page.path()));
  }

  private void enter() {
    if (!isRoom(Duration.ZERO) && (room.getQueueLength() >= WAITING || !isRoom(PATIENCE))) {
      throw new NoPicture(Why.BUSY, "Too many pages are being drawn; try again in a moment.");
    }
  }

  private boolean isRoom(Duration wait) {
    try {
      return room.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
