package org.soubao.internal.format.html;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/**
 * How a profile finds one thing that a page states.
 *
 * @param select the elements that may hold it, in the order of the page
 * @param attribute which of their attributes; null for their text
 * @param match what of that is meant: its first group; null for all
 */
record HtmlPick(Evaluator select, @Nullable String attribute, @Nullable Pattern match) {
  /** Characters of an element that are looked at: what is stated is short. */
  private static final int LONGEST = 2000;

  /** What the first element with anything fitting holds; empty where none does. */
  Optional<String> in(Element page) {
    for (Element element : page.select(select)) {
      String text = attribute == null ? HtmlText.of(element) : element.attr(attribute);
      Optional<String> value = matched(HtmlText.plain(text));
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  private Optional<String> matched(String text) {
    if (match == null || text.isEmpty()) {
      return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
    Matcher matcher = match.matcher(text.substring(0, Math.min(text.length(), LONGEST)));
    if (!matcher.find()) {
      return Optional.empty();
    }
    String group = matcher.groupCount() == 0 ? matcher.group() : matcher.group(1);
    return Optional.ofNullable(group).map(String::strip).filter(value -> !value.isEmpty());
  }
}
