package org.soubao.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where a command writes, and in which language.
 *
 * @param out for data; throws when its reader is gone
 * @param err for everything else
 * @param bold whether matches are shown in bold
 * @param progress whether a progress bar is shown
 * @param messages the sentences
 */
record Console(Writer out, PrintWriter err, boolean bold, boolean progress, Messages messages) {
  /**
   * That of this process. Java can't tell whether a stream is a terminal; the launcher can, and
   * says it by system properties.
   */
  static Console ofProcess() {
    return new Console(
        writer(new FileOutputStream(FileDescriptor.out)),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        Boolean.getBoolean("soubao.terminal.out"),
        Boolean.getBoolean("soubao.terminal.err"),
        Messages.of(Locale.getDefault()));
  }

  /** One that is no terminal, in the default locale's language. */
  static Console of(PrintStream out, PrintStream err) {
    return of(out, err, Locale.getDefault());
  }

  /** One that is no terminal. */
  static Console of(OutputStream out, OutputStream err, Locale locale) {
    return new Console(
        writer(out),
        new PrintWriter(err, true, StandardCharsets.UTF_8),
        false,
        false,
        Messages.of(locale));
  }

  /**
   * Writes a line of data.
   *
   * @throws UncheckedIOException if it can't be written
   */
  void print(String line) {
    try {
      out.append(line).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells a sentence on stderr. */
  void tell(String key, Object... values) {
    say(messages.text(key, values));
  }

  /** Tells that text on stderr. */
  void say(String text) {
    err.println("soubao: " + text);
  }

  private static Writer writer(OutputStream stream) {
    return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }
}
