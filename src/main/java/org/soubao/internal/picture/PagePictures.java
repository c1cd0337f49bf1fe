package org.soubao.internal.picture;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.soubao.ArchiveException.NoPicture;
import org.soubao.ArchiveException.NoPicture.Why;
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

  /** Some hundred times what a page takes. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(15);

  private final PictureCache cache = new PictureCache(KEPT_BYTES, REFUSAL, System::nanoTime);
  private final Semaphore room = new Semaphore(1, true);

  /** Whether PDFBox is there, which draws them. */
  public static boolean isAvailable() {
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
    PictureCache.Key key = new PictureCache.Key(page.stamp().digest(), page.number(), width);
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

  /** A file that changes while it is drawn gives no picture, rather than one of another page. */
  private PagePicture draw(DrawablePage page, PictureCache.Key key) {
    refuseChanged(page);
    PagePicture picture = null;
    String reason = null;
    try {
      picture = PdfPicture.draw(page.file(), page.number(), key.width(), TIME_LIMIT);
    } catch (UndrawableException e) {
      reason = "The page %s can't be shown: %s.".formatted(page.path(), e.getMessage());
    }
    refuseChanged(page);
    if (picture == null) {
      throw refused(key, String.valueOf(reason));
    }
    cache.put(key, picture);
    return picture;
  }

  private NoPicture refused(PictureCache.Key key, String reason) {
    cache.refuse(key, reason);
    return new NoPicture(Why.NOT_DRAWN, reason);
  }

  private static void refuseChanged(DrawablePage page) {
    if (!page.isUnchanged()) {
      throw new NoPicture(
          Why.CHANGED,
          "The file %s is gone, or was changed after it was ingested; an update of the index puts that right."
              .formatted(page.path()));
    }
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
