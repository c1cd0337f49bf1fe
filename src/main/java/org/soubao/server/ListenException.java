package org.soubao.server;

/** The server can't listen where it was told to; the message says why. */
public abstract sealed class ListenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String host;
  private final int port;

  private ListenException(String host, int port, String message, Throwable cause) {
    super(message, cause);
    this.host = host;
    this.port = port;
  }

  /** The host, as it was given. */
  public String host() {
    return host;
  }

  /** The port, as it was given. */
  public int port() {
    return port;
  }

  /** Another program listens there; another port would do. */
  public static final class PortInUse extends ListenException {
    private static final long serialVersionUID = 1L;

    /** Somebody has {@code port} of {@code host}. */
    public PortInUse(String host, int port, Throwable cause) {
      super(host, port, "Port %d of %s is in use.".formatted(port, host), cause);
    }
  }

  /** The address is not of this machine, or needs rights that the program has not. */
  public static final class AddressRefused extends ListenException {
    private static final long serialVersionUID = 1L;

    /** Can't have {@code port} of {@code host}. */
    public AddressRefused(String host, int port, Throwable cause) {
      super(
          host,
          port,
          "Port %d of %s can't be opened: %s.".formatted(port, host, root(cause)),
          cause);
    }

    private static String root(Throwable cause) {
      Throwable root = cause;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      return root.getMessage();
    }
  }
}
