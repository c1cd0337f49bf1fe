package org.soubao.server;

/**
 * Bytes to be sent that keep their value until what they show changes.
 *
 * @param mediaType with its charset where it has one
 * @param bytes what is sent; not copied, since it is written once and read often
 * @param etag names this version
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Content(String mediaType, byte[] bytes, EntityTag etag) {
  /** Those bytes, with their entity tag. */
  static Content of(String mediaType, byte[] bytes) {
    return new Content(mediaType, bytes, EntityTag.of(bytes));
  }
}
