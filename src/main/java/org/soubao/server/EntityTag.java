package org.soubao.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Objects;
import org.soubao.Archive;

/**
 * Names a version of what is sent.
 *
 * @param text as the header field {@code ETag} has it; weak, since it may be sent compressed or not
 */
record EntityTag(String text) {
  private static final int BYTES = 12;

  /** Another version of the program may write the same articles in another way. */
  private static final String PROGRAM =
      Objects.requireNonNullElse(
          EntityTag.class.getPackage().getImplementationVersion(), "unpackaged");

  /** The tag of those bytes. */
  static EntityTag of(byte[] bytes) {
    return new EntityTag(
        "W/\"%s\"".formatted(HexFormat.of().formatHex(sha256().digest(bytes), 0, BYTES)));
  }

  /** The tag of several contents together. */
  static EntityTag of(Collection<Content> contents) {
    return of(
        contents.stream().map(content -> content.etag().text()).collect(joining()).getBytes(UTF_8));
  }

  /** What tells it from others, without the marks around it. */
  String opaque() {
    return text.substring("W/\"".length(), text.length() - 1);
  }

  /** The tag of all that follows from what is in the index now, and from the address. */
  static EntityTag ofIndex(Archive archive) {
    return new EntityTag("W/\"%s.%s\"".formatted(archive.revision(), PROGRAM));
  }

  /** Whether an {@code If-None-Match} field names this version. */
  boolean isNamedBy(String ifNoneMatch) {
    return Arrays.stream(ifNoneMatch.split(",", -1))
        .map(String::strip)
        .anyMatch(tag -> text.equals(tag) || text.equals("W/" + tag));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
