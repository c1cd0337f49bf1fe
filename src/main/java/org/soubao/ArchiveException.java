package org.soubao;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.ingest.RejectedPage;

/** Something went wrong; the message is a sentence that says what, and what to do. */
public abstract sealed class ArchiveException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private ArchiveException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** There is no index in that folder. */
  public static final class NoIndex extends ArchiveException {
    private static final long serialVersionUID = 1L;

    private NoIndex(String message) {
      super(message, null);
    }

    /** No index at {@code index}. */
    public NoIndex(Path index) {
      this(
          "There is no index in %s. Make one with: soubao reindex SOURCE… --index %s"
              .formatted(index, index));
    }

    /** No archive in the cluster at {@code engine}. */
    public static NoIndex inCluster(String engine) {
      return new NoIndex(
          "There is no archive at %s. Make one with: soubao reindex SOURCE… --engine %s"
              .formatted(engine, engine));
    }
  }

  /** The index was made by another version. */
  public static final class OtherSchema extends ArchiveException {
    private static final long serialVersionUID = 1L;

    private OtherSchema(String message) {
      super(message, null);
    }

    /** The index at {@code index} has the schema {@code found}, not {@code wanted}. */
    public OtherSchema(Path index, String found, String wanted) {
      this(
          "The index in %s was made with schema %s; this program reads schema %s. Make it anew with: soubao reindex SOURCE… --index %s"
              .formatted(index, found, wanted, index));
    }

    /** The archive in the cluster at {@code engine} has that schema. */
    public static OtherSchema inCluster(String engine, String found, String wanted) {
      return new OtherSchema(
          "The archive at %s was made with schema %s; this program reads schema %s. Make it anew with: soubao reindex SOURCE… --engine %s"
              .formatted(engine, found, wanted, engine));
    }
  }

  /** The index can't be read or written. */
  public static final class BrokenIndex extends ArchiveException {
    private static final long serialVersionUID = 1L;

    private BrokenIndex(String message, @Nullable Throwable cause) {
      super(message, cause);
    }

    /** It can't be used, and why. */
    public BrokenIndex(Path index, String reason, @Nullable Throwable cause) {
      this(
          "The index in %s can't be used: %s. If it stays so, make it anew with: soubao reindex SOURCE… --index %s"
              .formatted(index, reason, index),
          cause);
    }

    /** It can't be used, and why; the one that was served before it is still there. */
    public static BrokenIndex withEarlier(Path index, String reason, @Nullable Throwable cause) {
      return new BrokenIndex(
          "The index in %s can't be used: %s. The one before it is kept; see whether it is whole, and serve it again, with: soubao check --restore --index %s"
              .formatted(index, reason, index),
          cause);
    }

    /** The archive in the cluster at {@code engine} can't be used, and why. */
    public static BrokenIndex inCluster(String engine, String reason) {
      return new BrokenIndex(
          "The archive at %s can't be used: %s. If it stays so, make it anew with: soubao reindex SOURCE… --engine %s"
              .formatted(engine, reason, engine),
          null);
    }

    /** The archive in the cluster at {@code engine} can't be written; what was served goes on. */
    public static BrokenIndex notWrittenInCluster(
        String engine, String reason, @Nullable Throwable cause) {
      return new BrokenIndex(
          "The archive at %s can't be written: %s. What it held is as it was; mend that, and run the command again."
              .formatted(engine, reason),
          cause);
    }

    /** It can't be written, and why; what was served before is not touched. */
    public static BrokenIndex notWritten(Path index, String reason, @Nullable Throwable cause) {
      return new BrokenIndex(
          "The index in %s can't be written: %s. What it held is as it was; mend that, and run the command again."
              .formatted(index, reason),
          cause);
    }
  }

  /** An export could not be made ready in time. */
  public static final class TooSlow extends ArchiveException {
    private static final long serialVersionUID = 1L;

    /** All that it shall hold was not found within {@code limit}. */
    public TooSlow(Duration limit) {
      super(
          "All that the query finds could not be told within %s s. Narrow it by newspaper, city or date, or try again when less is going on."
              .formatted(new BigDecimal(limit.toMillis()).movePointLeft(3).toPlainString()),
          null);
    }
  }

  /** A page can't be shown as a picture. */
  public static final class NoPicture extends ArchiveException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Why {
      /** The page did not come as something that could be drawn. */
      NOT_PRINTED,
      /** The file is gone, or holds something else than when it was ingested. */
      CHANGED,
      /** The file is damaged, locked, or needs more memory or time than a picture is given. */
      NOT_DRAWN,
      /** Others are being drawn; it may be had in a moment. */
      BUSY
    }

    private final Why why;

    /** For that reason, which {@code message} says in a sentence. */
    public NoPicture(Why why, String message) {
      super(message, null);
      this.why = why;
    }

    /** Why not. */
    public Why why() {
      return why;
    }
  }

  /** Somebody else is writing the index. */
  public static final class IndexLocked extends ArchiveException {
    private static final long serialVersionUID = 1L;

    /**
     * Somebody else writes {@code index}.
     *
     * @param holder what that one says of itself; empty where it says nothing
     */
    public IndexLocked(Path index, String holder) {
      this(index.toString(), holder);
    }

    /** Somebody else writes what lies at {@code place}. */
    public IndexLocked(String place, String holder) {
      super(
          "Another reindex or update is writing %s%s. Wait until it is done, or stop it."
              .formatted(place, holder.isEmpty() ? "" : " (%s)".formatted(holder)),
          null);
    }
  }

  /** No node of a cluster answers, or none can do now what was asked. */
  public static final class ClusterUnavailable extends ArchiveException {
    private static final long serialVersionUID = 1L;

    /** The cluster at {@code address}, and what its nodes did instead. */
    public ClusterUnavailable(String address, String reason, @Nullable Throwable cause) {
      super(
          "The cluster at %s does not answer: %s. See whether its nodes run, and try again."
              .formatted(address, reason),
          cause);
    }
  }

  /** A cluster refuses what was asked: for want of a right, or because it does not understand. */
  public static final class ClusterRefused extends ArchiveException {
    private static final long serialVersionUID = 1L;

    /** The cluster at {@code address}, and why. */
    public ClusterRefused(String address, String reason) {
      super("The cluster at %s can't be used: %s.".formatted(address, sentence(reason)), null);
    }

    private static String sentence(String reason) {
      return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    }
  }

  /** A source is missing, empty, or of a kind that is not read. */
  public static final class BadSource extends ArchiveException {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong with {@code source}. */
    public BadSource(Path source, String reason) {
      super("%s: %s".formatted(source, reason), null);
    }
  }

  /** What comes out of an archive of pages has no room, or nowhere to be written. */
  public static final class NotUnpacked extends ArchiveException {
    private static final long serialVersionUID = 1L;

    /** Says why {@code archive} can't be unpacked; the archive itself is not to blame. */
    public NotUnpacked(Path archive, String reason, Throwable cause) {
      super(
          "The archive %s can't be unpacked: %s. An index stays as it was; mend that, and run the command again."
              .formatted(archive, reason),
          cause);
    }
  }

  /** No article came out of the sources; an index stays as it was. */
  public static final class NothingIngested extends ArchiveException {
    private static final long serialVersionUID = 1L;

    private final transient List<RejectedPage> rejected;

    /** Because of these. */
    public NothingIngested(List<RejectedPage> rejected) {
      super(
          rejected.isEmpty()
              ? "The sources hold no article; the index stays as it was."
              : "No article came out of the sources; the index stays as it was. %s"
                  .formatted(rejected.getFirst()),
          null);
      this.rejected = List.copyOf(rejected);
    }

    /** What could not be ingested. */
    public List<RejectedPage> rejected() {
      return rejected;
    }
  }

  /** A page was rejected under {@link org.soubao.ingest.BadPages#FAIL}. */
  public static final class PageRejected extends ArchiveException {
    private static final long serialVersionUID = 1L;

    private final transient RejectedPage page;

    /** That page. */
    public PageRejected(RejectedPage page) {
      super(page.toString(), null);
      this.page = page;
    }

    /** Which page, and why. */
    public RejectedPage page() {
      return page;
    }
  }
}
