package org.soubao.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what is wrong with the arguments, in the user's language. */
final class UsageErrors {
  /** User and password in an address, with blanks and slashes too: then it is none. */
  private static final Pattern SECRET = Pattern.compile("//.*@");

  private UsageErrors() {}

  static String sentence(ParameterException e, Messages messages) {
    return switch (e) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched, messages);
      case MissingParameterException missing -> missing(missing, messages);
      case ParameterException value when value.getArgSpec() != null -> badValue(value, messages);
      default -> Objects.requireNonNullElse(e.getMessage(), "");
    };
  }

  private static String unmatched(UnmatchedArgumentException e, Messages messages) {
    String unknown = e.getUnmatched().getFirst();
    CommandLine line = e.getCommandLine();
    if (line.isUnmatchedOptionsArePositionalParams() && unknown.matches("-[^-].*")) {
      return messages.text("usage.unknown.exclusion", unknown, line.getCommandName());
    }
    boolean command = !e.isUnknownOption() && !line.getSubcommands().isEmpty();
    String kind = e.isUnknownOption() ? "option" : command ? "command" : "argument";
    String sentence = messages.text("usage.unknown." + kind, unknown);
    if (e.getSuggestions().isEmpty()) {
      return sentence;
    }
    return sentence + messages.text("usage.similar", e.getSuggestions().getFirst());
  }

  /**
   * Throws where a word of a query looks like a long option: a misspelt one must not be searched
   * for. Who writes {@code --} before the words may write what they like.
   */
  static void checkWords(CommandLine line, List<String> words) {
    boolean marked = line.getParseResult().originalArgs().contains("--");
    List<String> options = words.stream().filter(word -> word.startsWith("--")).toList();
    if (!marked && !options.isEmpty()) {
      throw new UnmatchedArgumentException(line, options);
    }
  }

  private static String missing(MissingParameterException e, Messages messages) {
    ArgSpec first = e.getMissing().getFirst();
    return first instanceof OptionSpec
        ? messages.text("usage.missing.value", name(first), takes(first, messages))
        : messages.text(
            "usage.missing.argument",
            e.getMissing().stream().map(ArgSpec::paramLabel).collect(joining(" ")));
  }

  private static String badValue(ParameterException e, Messages messages) {
    return badValue(e.getArgSpec(), Objects.requireNonNullElse(e.getValue(), ""), messages);
  }

  /** An option or argument can't have that value. */
  static String badValue(ArgSpec arg, String value, Messages messages) {
    String told = SECRET.matcher(value).replaceAll("//");
    return messages.text("usage.value", name(arg), told, takes(arg, messages));
  }

  /** The same, to be thrown. */
  static ParameterException badValue(CommandLine line, String option, Object value) {
    ArgSpec arg = line.getCommandSpec().findOption(option);
    return new ParameterException(line, option, arg, value.toString());
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }

  private static String takes(ArgSpec arg, Messages messages) {
    String key = "takes." + name(arg).replace("--", "");
    return messages.bundle().containsKey("message." + key) ? messages.text(key) : arg.paramLabel();
  }
}
