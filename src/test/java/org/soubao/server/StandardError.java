package org.soubao.server;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/** Listens to what is logged. */
final class StandardError {
  private StandardError() {}

  /** What goes to standard error meanwhile. */
  static String logOf(Callable<?> action) {
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      unchecked(action);
    } finally {
      System.setErr(before);
    }
    return log.toString(StandardCharsets.UTF_8);
  }

  /** The result of what logs a fault on purpose. */
  static String quietly(Callable<String> action) {
    AtomicReference<String> result = new AtomicReference<>();
    logOf(() -> {
      result.set(action.call());
      return "";
    });
    return result.get();
  }

  static <T> T unchecked(Callable<T> action) {
    try {
      return action.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
