package org.soubao.server;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Bytes to be sent that keep their value until what they show changes.
 *
 * @param mediaType with its charset where it has one
 * @param bytes what is sent; not copied, since it is written once and read often
 * @param etag names this version; weak, since it may be sent compressed or not
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Content(String mediaType, byte[] bytes, String etag) {
  private static final int ETAG_BYTES = 12;

  /** Those bytes, with their entity tag. */
  static Content of(String mediaType, byte[] bytes) {
    return new Content(mediaType, bytes, etag(bytes));
  }

  /** Whether an {@code If-None-Match} field names this version, or any. */
  boolean isNamedBy(String ifNoneMatch) {
    return Arrays.stream(ifNoneMatch.split(",", -1))
        .map(String::strip)
        .anyMatch(tag -> tag.equals("*") || etag.equals(tag) || etag.equals("W/" + tag));
  }

  private static String etag(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "W/\"%s\"".formatted(HexFormat.of().formatHex(digest, 0, ETAG_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
