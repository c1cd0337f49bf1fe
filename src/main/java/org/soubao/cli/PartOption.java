package org.soubao.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which of several machines this is, each with sources of its own: an option of two commands. */
final class PartOption {
  private static final Pattern PART = Pattern.compile("(\\d{1,3})/(\\d{1,3})");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(names = "--part", paramLabel = "K/N")
  private @Nullable String part;

  /** Sets a part of so many. */
  interface Setter<T> {
    /** The run as that part. */
    T set(T run, int part, int parts);
  }

  /** Whether it was said. */
  boolean isSaid() {
    return part != null;
  }

  /** The run itself, or as what was said. */
  <T> T applied(T run, Setter<T> setter) {
    if (part == null) {
      return run;
    }
    Matcher numbers = PART.matcher(part);
    try {
      if (numbers.matches()) {
        return setter.set(
            run, Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw UsageErrors.badValue(command.commandLine(), "--part", part);
  }
}
