package org.soubao.server;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Names a version of what is sent.
 *
 * @param text as the header field {@code ETag} has it; weak, since it may be sent compressed or not
 */
record EntityTag(String text) {
  private static final int BYTES = 12;

  /** The tag of those bytes. */
  static EntityTag of(byte[] bytes) {
    return ofDigest(sha256().digest(bytes));
  }

  /** The tag of a value's JSON, which is not kept. */
  static EntityTag ofJson(Object value) {
    MessageDigest digest = sha256();
    Json.write(value, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    return ofDigest(digest.digest());
  }

  /** Whether an {@code If-None-Match} field names this version, or any. */
  boolean isNamedBy(String ifNoneMatch) {
    return Arrays.stream(ifNoneMatch.split(",", -1))
        .map(String::strip)
        .anyMatch(tag -> tag.equals("*") || text.equals(tag) || text.equals("W/" + tag));
  }

  private static EntityTag ofDigest(byte[] digest) {
    return new EntityTag("W/\"%s\"".formatted(HexFormat.of().formatHex(digest, 0, BYTES)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
