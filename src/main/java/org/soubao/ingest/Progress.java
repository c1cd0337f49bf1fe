package org.soubao.ingest;

/**
 * How far a long run is.
 *
 * @param bytesDone how many bytes of the sources were read, as they lie on disk
 * @param bytesTotal how many there are
 * @param articles how many articles came out so far
 */
public record Progress(long bytesDone, long bytesTotal, long articles) {}
