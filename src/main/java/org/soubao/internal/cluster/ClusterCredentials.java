package org.soubao.internal.cluster;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.soubao.ArchiveException;

/**
 * Who asks a cluster, as the environment says: on a command line everybody on the machine could
 * read it.
 */
final class ClusterCredentials {
  /** Variable: the name of a user. */
  static final String USER = "SOUBAO_CLUSTER_USER";

  /** Variable: that user's password. */
  static final String PASSWORD = "SOUBAO_CLUSTER_PASSWORD";

  /** Variable: a token instead of these two. */
  static final String TOKEN = "SOUBAO_CLUSTER_TOKEN";

  /** What a header field can hold as it is. */
  private static final Pattern VISIBLE = Pattern.compile("[!-~]*");

  private static final Pattern TEXT =
      Pattern.compile("\\P{Cntrl}*", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern LINE_ENDS = Pattern.compile("[\r\n]+\\z");

  private ClusterCredentials() {}

  /**
   * What goes into the header field {@code Authorization}; null where nothing is said.
   *
   * @throws ArchiveException.ClusterRefused if others could overhear it, a half is missing, or it
   *     can't be sent
   */
  static @Nullable String of(ClusterAddress address, Map<String, String> environment) {
    String header = header(address, environment);
    if (header != null && !address.isPrivate()) {
      throw new ArchiveException.ClusterRefused(
          address.toString(),
          "a password or token is sent by https alone, except within this machine");
    }
    return header;
  }

  /** A file that it was read from ends with a line end. What can't be is not repeated. */
  private static String value(
      ClusterAddress address, Map<String, String> environment, String name, Pattern possible) {
    String value = LINE_ENDS.matcher(environment.getOrDefault(name, "")).replaceFirst("");
    if (!possible.matcher(value).matches()) {
      throw new ArchiveException.ClusterRefused(
          address.toString(), name + " has characters that can't be sent, such as a line end");
    }
    return value;
  }

  private static @Nullable String header(ClusterAddress address, Map<String, String> environment) {
    String user = value(address, environment, USER, TEXT);
    String password = value(address, environment, PASSWORD, TEXT);
    String token = value(address, environment, TOKEN, VISIBLE);
    if (user.isEmpty() != password.isEmpty() || (!user.isEmpty() && !token.isEmpty())) {
      throw new ArchiveException.ClusterRefused(
          address.toString(),
          "it takes %s and %s together, or %s".formatted(USER, PASSWORD, TOKEN));
    }
    if (!token.isEmpty()) {
      return "Bearer " + token;
    }
    byte[] pair = "%s:%s".formatted(user, password).getBytes(StandardCharsets.UTF_8);
    return user.isEmpty() ? null : "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
