package org.soubao.internal.format.archive;

/**
 * What is taken from archives at most, so that a small one can't fill the disk. Whoever trusts a
 * larger one unpacks it and names the folder.
 *
 * @param entries of one archive, with those in it: 30 years of a daily with 24 pages have 263,000
 * @param empties of these; a crawl leaves some, thousands are there to keep a reader busy
 * @param entryBytes of one entry
 * @param bytes of all archives of a run, with what was unpacked in vain
 * @param ratio how many times as large as itself an entry, and an archive, may become; newspapers'
 *     text and XML become 3 to 30 times as large
 * @param ratioFree so many bytes are free of that
 * @param room bytes that stay free on the disk
 */
public record UnpackLimits(
    long entries,
    long empties,
    long entryBytes,
    long bytes,
    long ratio,
    long ratioFree,
    long room) {
  public static final UnpackLimits STANDARD =
      new UnpackLimits(1_000_000, 10_000, 8L << 30, 64L << 30, 100, 16L << 20, 512L << 20);
}
