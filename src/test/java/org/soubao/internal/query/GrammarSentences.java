package org.soubao.internal.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Random queries that a grammar in EBNF allows; for one thread. */
final class GrammarSentences {
  private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|'[^']*'|\\w+|[\\[\\]{}()|]");

  /** So deep, what may be left out is left out. */
  private static final int DEEP = 14;

  /** What the grammar has no rules for. */
  private static final Map<String, List<String>> LEAVES =
      Map.of(
          "text", List.of("图书馆", "夜读联盟", "防汛抗旱", "中国（上海）自贸区"),
          "number", List.of("0", "7", "50"),
          "year", List.of("2024", "2025"),
          "month", List.of("1", "02", "12"),
          "day", List.of("3", "09", "28"));

  /** What has blanks around it. */
  private static final List<String> SPACED = List.of("either", "AND", "OR", "NOT", "\"TO\"");

  private final Map<String, List<String>> rules = new HashMap<>();
  private final Random random;
  private int depth;

  GrammarSentences(String grammar, Random random) {
    this.random = random;
    for (String rule : grammar.strip().split("\\s;(\\n|$)", -1)) {
      if (!rule.isBlank()) {
        String[] sides = rule.split("\\s+=\\s+", 2);
        rules.put(
            sides[0].strip(), TOKEN.matcher(sides[1]).results().map(MatchResult::group).toList());
      }
    }
  }

  /** What a rule has between quotation marks. */
  List<String> terminals(String rule) {
    return rules.get(rule).stream()
        .filter(it -> it.startsWith("\""))
        .map(GrammarSentences::unquoted)
        .toList();
  }

  /** A query that begins with that rule. */
  String sentence(String rule) {
    return of(rule).replaceAll(" +", " ").strip();
  }

  private String of(String symbol) {
    String text;
    if (symbol.startsWith("\"") || symbol.startsWith("'")) {
      text = unquoted(symbol);
    } else if (LEAVES.containsKey(symbol)) {
      text = LEAVES.get(symbol).get(random.nextInt(LEAVES.get(symbol).size()));
    } else {
      depth++;
      text = any(rules.get(symbol));
      depth--;
    }
    return SPACED.contains(symbol) ? " " + text + " " : text;
  }

  /** One of the alternatives. */
  private String any(List<String> tokens) {
    List<List<String>> alternatives = new ArrayList<>(List.of(new ArrayList<>()));
    int open = 0;
    for (String token : tokens) {
      open += "[{(".contains(token) ? 1 : "]})".contains(token) ? -1 : 0;
      if (open == 0 && token.equals("|")) {
        alternatives.add(new ArrayList<>());
      } else {
        alternatives.getLast().add(token);
      }
    }
    boolean deep = depth > DEEP;
    return sequence(
        deep ? alternatives.getLast() : alternatives.get(random.nextInt(alternatives.size())));
  }

  private String sequence(List<String> tokens) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      if ("[{(".contains(token)) {
        int end = closing(tokens, i);
        int times = times(token);
        for (int n = 0; n < times; n++) {
          text.append(any(tokens.subList(i + 1, end)));
        }
        i = end;
      } else {
        text.append(of(token));
      }
    }
    return text.toString();
  }

  private int times(String bracket) {
    boolean deep = depth > DEEP;
    return switch (bracket) {
      case "[" -> deep ? 0 : random.nextInt(2);
      case "{" -> deep ? 0 : random.nextInt(3);
      default -> 1;
    };
  }

  private static int closing(List<String> tokens, int opening) {
    int open = 0;
    int i = opening;
    do {
      open += "[{(".contains(tokens.get(i)) ? 1 : "]})".contains(tokens.get(i)) ? -1 : 0;
      i++;
    } while (open > 0);
    return i - 1;
  }

  private static String unquoted(String terminal) {
    return terminal.substring(1, terminal.length() - 1);
  }
}
