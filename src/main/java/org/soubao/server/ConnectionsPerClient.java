package org.soubao.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.jetty.io.Connection;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections beyond so many of one address, so that one client who opens them and says
 * nothing does not shut out the others. This machine's own are not counted: a proxy is one client.
 */
final class ConnectionsPerClient implements Connection.Listener {
  /** Readers of one house may share an address, with half a dozen connections each. */
  static final int MOST = 500;

  private final ConcurrentMap<InetAddress, Integer> open = new ConcurrentHashMap<>();

  @Override
  public void onOpened(Connection connection) {
    InetAddress client = client(connection);
    if (client != null && open.merge(client, 1, Integer::sum) > MOST) {
      connection.getEndPoint().close();
    }
  }

  @Override
  public void onClosed(Connection connection) {
    InetAddress client = client(connection);
    if (client != null) {
      open.computeIfPresent(client, (it, count) -> count == 1 ? null : count - 1);
    }
  }

  private static @Nullable InetAddress client(Connection connection) {
    return connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress remote
            && !remote.getAddress().isLoopbackAddress()
        ? remote.getAddress()
        : null;
  }
}
