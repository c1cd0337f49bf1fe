package org.soubao.internal.picture;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.soubao.ArchiveException.NoPicture;
import org.soubao.model.PagePicture;
import org.soubao.model.PagePicture.Width;

/**
 * The pictures that were asked for last, and which pages could not be drawn. Since a picture is
 * known by what its file held, it stays right whatever becomes of the file. For many threads.
 */
final class PictureCache {
  /** What is kept of a picture beside its bytes; more than all is. */
  private static final long OVERHEAD = 500;

  private final long mostBytes;
  private final Duration refusal;
  private final LongSupplier nanoTime;
  private final LinkedHashMap<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /**
   * A cache that holds so many bytes.
   *
   * @param refusal how long a page that could not be drawn is not tried again: another file may do
   *     better, or the machine may be less busy
   * @param nanoTime the clock
   */
  PictureCache(long mostBytes, Duration refusal, LongSupplier nanoTime) {
    this.mostBytes = mostBytes;
    this.refusal = refusal;
    this.nanoTime = nanoTime;
  }

  /**
   * A page at a width.
   *
   * @param digest of what the file holds
   * @param page its number in the file
   */
  record Key(String digest, int page, Width width) {}

  private sealed interface Kept {
    long bytes();
  }

  private record Drawn(PagePicture picture) implements Kept {
    @Override
    public long bytes() {
      return OVERHEAD + picture.bytes().length;
    }
  }

  private record Refused(String reason, long at) implements Kept {
    @Override
    public long bytes() {
      return OVERHEAD;
    }
  }

  /**
   * The picture, if it is kept.
   *
   * @throws NoPicture if it could not be drawn a short while ago
   */
  synchronized @Nullable PagePicture get(Key key) {
    return switch (kept.get(key)) {
      case null -> null;
      case Drawn drawn -> drawn.picture();
      case Refused refused -> {
        if (nanoTime.getAsLong() - refused.at() < refusal.toNanos()) {
          throw new NoPicture(NoPicture.Why.NOT_DRAWN, refused.reason());
        }
        yield null;
      }
    };
  }

  /** Keeps a picture. */
  void put(Key key, PagePicture picture) {
    keep(key, new Drawn(picture));
  }

  /** Keeps that a page could not be drawn, and why. */
  void refuse(Key key, String reason) {
    keep(key, new Refused(reason, nanoTime.getAsLong()));
  }

  /** How many bytes it holds, at the most. */
  synchronized long bytes() {
    return bytes;
  }

  private synchronized void keep(Key key, Kept value) {
    Kept before = kept.put(key, value);
    bytes += value.bytes() - (before == null ? 0 : before.bytes());
    Iterator<Map.Entry<Key, Kept>> eldest = kept.entrySet().iterator();
    while (bytes > mostBytes && eldest.hasNext()) {
      bytes -= eldest.next().getValue().bytes();
      eldest.remove();
    }
  }
}
