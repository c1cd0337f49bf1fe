package org.soubao.internal.cluster;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
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

  private ClusterCredentials() {}

  /**
   * What goes into the header field {@code Authorization}; null where nothing is said.
   *
   * @throws ArchiveException.ClusterRefused if others could overhear it, or a half is missing
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

  private static @Nullable String header(ClusterAddress address, Map<String, String> environment) {
    String user = environment.getOrDefault(USER, "");
    String password = environment.getOrDefault(PASSWORD, "");
    String token = environment.getOrDefault(TOKEN, "");
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
