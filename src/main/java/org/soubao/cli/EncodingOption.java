package org.soubao.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.format.text.Encoding;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** In which encoding texts are that don't show it: an option of several commands. */
final class EncodingOption {
  @Option(names = "--encoding", paramLabel = "NAME")
  private @Nullable Charset encoding;

  /** What was said; null where nothing was. */
  @Nullable Charset value() {
    return encoding;
  }

  /** The run itself, or with what was said. */
  <T> T applied(T run, BiFunction<T, Charset, T> with) {
    return encoding == null ? run : with.apply(run, encoding);
  }

  /** The encoding of that name, if it is one that is read. */
  static Charset ofName(String name) {
    try {
      Charset charset = Charset.forName(name.strip());
      if (!Encoding.of(charset).isEmpty()) {
        return charset;
      }
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // Neither is it one that is read.
    }
    throw new TypeConversionException(Encoding.names());
  }
}
