package org.soubao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {
  private static final int TERMINAL_WIDTH = 80;
  private static final Set<Integer> WIDE =
      Set.of(UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH);

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ingest", "reindex", "update", "search", "explain", "serve", "stats", "check"})
  void fitsATerminalInBothLanguages(String command) {
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
      String help = help(locale, command);
      assertThat(help.lines())
          .allSatisfy(it -> assertThat(width(it)).isLessThanOrEqualTo(TERMINAL_WIDTH));
      assertThat(help).contains("soubao " + command, "130", "--version");
    }
  }

  @ParameterizedTest
  @CsvSource({"en, Examples:", "fr, Examples:", "zh-CN, 示例：", "zh-TW, 示例："})
  void speaksTheLanguageOfTheLocale(String language, String word) {
    assertThat(help(Locale.forLanguageTag(language), "search")).contains(word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ingest", "reindex", "update", "search", "explain", "serve", "stats", "check"})
  void describesEveryOption(String command) {
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
      Console console = Console.of(System.out, System.err, locale);
      assertThat(
              Main.commandLine(console, new Failures(console))
                  .getSubcommands()
                  .get(command)
                  .getCommandSpec()
                  .args())
          .extracting(HelpTest::key)
          .isSubsetOf(console.messages().bundle().keySet());
    }
  }

  private static String key(ArgSpec arg) {
    return arg instanceof OptionSpec option && arg.descriptionKey().isEmpty()
        ? option.longestName().substring(2)
        : arg.descriptionKey();
  }

  private static String help(Locale locale, String command) {
    Captured help =
        command.isEmpty()
            ? Captured.run(locale, "--help")
            : Captured.run(locale, command, "--help");
    assertThat(help.exit()).isZero();
    assertThat(help.err()).isEmpty();
    return help.out();
  }

  private static int width(String line) {
    return line.codePoints()
        .map(c ->
            WIDE.contains(UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH)) ? 2 : 1)
        .sum();
  }
}
