package org.soubao.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Names things for good by a UUID that is made of their name, version 5 of RFC 9562: the same on
 * every host, whatever characters the name has, and nobody has to own a domain.
 */
final class NameUuid {
  /** Keeps our names apart from those of others. Never changes. */
  private static final UUID NAMESPACE = UUID.fromString("6f1c3b2e-0b1d-4f0a-9d53-7a6e5c8f2d41");

  private NameUuid() {}

  /** The URN of that name. */
  static String urn(String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    ByteBuffer named =
        ByteBuffer.allocate(2 * Long.BYTES + text.length)
            .putLong(NAMESPACE.getMostSignificantBits())
            .putLong(NAMESPACE.getLeastSignificantBits())
            .put(text);
    ByteBuffer digest = ByteBuffer.wrap(sha1().digest(named.array()));
    long most = (digest.getLong() & ~0xF000L) | 0x5000L;
    long least = (digest.getLong() & ~(0xC0L << 56)) | (0x80L << 56);
    return "urn:uuid:" + new UUID(most, least);
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }
}
