package org.soubao.internal.lucene;

import java.util.function.Consumer;
import org.soubao.ingest.Progress;

/** How far a deep look is, in bytes of the files looked at. For one thread. */
final class CheckProgress {
  /** Each is read against its checksum, by Lucene's own check, and as articles and pages. */
  private static final int TIMES = 3;

  private final Consumer<Progress> onProgress;
  private long total;
  private long done;
  private long articles;

  CheckProgress(Consumer<Progress> onProgress) {
    this.onProgress = onProgress;
  }

  /** Another generation of so many bytes is looked at. */
  void begin(long bytes) {
    total += TIMES * bytes;
    articles = 0;
    tell();
  }

  /** So many bytes were read. */
  void read(long bytes) {
    done += bytes;
    tell();
  }

  /** So many bytes were read for another article. */
  void readArticle(long bytes) {
    articles++;
    read(bytes);
  }

  private void tell() {
    onProgress.accept(new Progress(Math.min(done, total), total, articles));
  }
}
