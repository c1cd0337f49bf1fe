package org.soubao.search;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.soubao.search.Contribution.Kind;
import org.soubao.search.Demand.Role;

/** Says an explanation in sentences for a reader, in one language; immutable. */
final class ExplanationSentences {
  /** So many parts of a score are named of one kind; there may be hundreds. */
  private static final int NAMED = 6;

  private final ResourceBundle bundle;
  private final Locale locale;

  ExplanationSentences(Locale locale) {
    this.locale = locale;
    bundle =
        ResourceBundle.getBundle(
            "org.soubao.search.Explanations",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The verdict, what was asked for, and what adds up to the score. */
  List<String> of(Explanation explanation) {
    List<String> sentences = new ArrayList<>();
    sentences.add(verdict(explanation));
    words(explanation, sentences);
    explanation.demands().forEach(demand -> add(demand, sentences));
    for (Kind kind : Kind.values()) {
      List<Contribution> own =
          explanation.contributions().stream().filter(it -> it.kind() == kind).toList();
      if (!own.isEmpty()) {
        sentences.add(brought(kind, own, explanation.depth().window()));
      }
    }
    return sentences;
  }

  private String verdict(Explanation explanation) {
    int rank = explanation.rank();
    if (!explanation.found()) {
      return text(explanation.isEmptyQuery() ? "verdict.nothing" : "verdict.none");
    }
    boolean scored = !explanation.contributions().isEmpty();
    String key = rank == 0 ? "verdict.later" : scored ? "verdict.scored" : "verdict.found";
    return text(key, rank, explanation.score(), explanation.depth().places());
  }

  /** How many of the words there are, and how many it takes. */
  private void words(Explanation explanation, List<String> sentences) {
    List<Demand> words =
        explanation.demands().stream().filter(it -> it.role() == Role.WORD).toList();
    if (words.size() > 1) {
      long met = words.stream().filter(Demand::isMet).count();
      String key = explanation.required() == 0 ? "words.ranking" : "words.required";
      sentences.add(text(key, words.size(), met, explanation.required()));
    }
    if (explanation.relaxed() != null) {
      sentences.add(
          text("words.relaxed", explanation.relaxed().of(), explanation.relaxed().required()));
    }
  }

  private void add(Demand demand, List<String> sentences) {
    sentences.add(sentence(demand));
    demand.parts().forEach(part -> add(part, sentences));
  }

  /** The sentence of a demand, without those of its parts. */
  String sentence(Demand demand) {
    String test =
        switch (demand.test()) {
          case TEXT -> demand.holds() ? found(demand) : missing(demand);
          case VALUE -> value(demand, text("field." + demand.field().word()));
          case DATE -> value(demand, text("field.date"));
          case ALL, ANY, NOT -> text(demand.test().word() + "." + demand.holds(), demand.text());
        };
    return text("role." + demand.role().word(), test);
  }

  private String found(Demand demand) {
    String places =
        demand.occurrences().stream()
            .map(it -> text("in." + it.where().word(), it.count(), marked(it.around())))
            .collect(Collectors.joining(text("in.joint")));
    return text("text.true", demand.text(), places);
  }

  private String missing(Demand demand) {
    String sentence = text("text.false." + demand.where().word(), demand.text());
    String instead =
        demand.instead().stream()
            .map(it -> text("quoted", it))
            .collect(Collectors.joining(text("joint")));
    return instead.isEmpty() || demand.instead().equals(List.of(demand.text()))
        ? sentence
        : sentence + text("text.instead", instead);
  }

  private String value(Demand demand, String field) {
    String values = String.join(text("joint"), demand.instead());
    String key = values.isEmpty() ? "unknown" : String.valueOf(demand.holds());
    return text("value." + key, field, values, demand.text());
  }

  private String brought(Kind kind, List<Contribution> parts, int window) {
    double sum = parts.stream().mapToDouble(Contribution::score).sum();
    String named =
        parts.stream()
            .limit(NAMED)
            .map(it ->
                text("brought.part", it.text(), text("where." + it.where().word()), it.score()))
            .collect(Collectors.joining(text("joint")));
    String more = parts.size() > NAMED ? text("brought.more", parts.size() - NAMED) : "";
    return text("brought." + key(kind), sum, named + more, window);
  }

  private static String key(Kind kind) {
    return kind.word().replace(' ', '-');
  }

  /** The text in one line, with brackets around what was looked for. */
  private static String marked(Snippet snippet) {
    StringBuilder marked = new StringBuilder();
    int done = 0;
    for (Snippet.Highlight highlight : snippet.highlights()) {
      marked.append(snippet.text(), done, highlight.start()).append('[');
      marked.append(snippet.text(), highlight.start(), highlight.end()).append(']');
      done = highlight.end();
    }
    return marked
        .append(snippet.text(), done, snippet.text().length())
        .toString()
        .replace('\n', ' ');
  }

  private String text(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }
}
