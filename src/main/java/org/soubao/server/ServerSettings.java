package org.soubao.server;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a server listens and what it says of itself.
 *
 * @param host name or address of this machine; {@code 127.0.0.1} for this machine's users only
 * @param port 1 to 65,535, or 0 for any that is free
 * @param publicUrl where readers reach it, such as behind a proxy, without the last slash; null
 *     where that is what their requests say
 */
public record ServerSettings(String host, int port, @Nullable URI publicUrl) {
  /** Checks that the address can be gone on from. */
  public ServerSettings {
    Objects.requireNonNull(host, "host");
    if (publicUrl != null && (publicUrl.getHost() == null || publicUrl.getQuery() != null)) {
      throw new IllegalArgumentException("no address to begin others with: " + publicUrl);
    }
  }

  /** Settings that say nothing but where it listens. */
  public static ServerSettings of(String host, int port) {
    return new ServerSettings(host, port, null);
  }

  /** The same with the address at which readers reach it. */
  public ServerSettings withPublicUrl(@Nullable URI url) {
    return new ServerSettings(host, port, url);
  }
}
