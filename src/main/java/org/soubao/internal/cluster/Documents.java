package org.soubao.internal.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What all documents of a cluster have in common: how they are written, and named. */
final class Documents {
  static final JsonMapper JSON = new JsonMapper();

  /** OpenSearch takes no longer names, in bytes. */
  private static final int LONGEST_NAME = 512;

  private Documents() {}

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** A document, or a line of a request, as bytes. */
  static byte[] bytes(Object document) {
    try {
      return JSON.writeValueAsBytes(document);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A document as the JDK's strings, numbers, booleans, lists and maps. */
  static Object values(JsonNode document) {
    return JSON.convertValue(document, Object.class);
  }

  /**
   * The name of the document of an article: its id, or where that is too long what stands for it.
   */
  static String name(String id) {
    return id.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME ? id : "long." + digest(id);
  }

  /** A short text that tells texts apart. */
  static String digest(String text) {
    try {
      byte[] bytes = whole(text).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A text in which each half of a surrogate pair, which no file can hold, is U+FFFD: one unit for
   * one, so that offsets stay.
   */
  static String whole(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (!Character.isSurrogate(unit)) {
        continue;
      }
      if (Character.isHighSurrogate(unit)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      mended = mended == null ? new StringBuilder(text) : mended;
      mended.setCharAt(i, '\uFFFD');
    }
    return mended == null ? text : mended.toString();
  }
}
