package org.soubao.internal.format.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.format.page.MarkedLine;
import org.soubao.internal.pages.Mark;

/** What the lines of an article's content are: paragraphs, subheads, captions. */
final class HtmlContent {
  /** How far above a line the element may be that makes a caption or subhead of it. */
  private static final int REACH = 32;

  /** Lines at the content's beginning that may repeat the heading. */
  private static final int TOP = 8;

  private static final int LONGEST_BOILERPLATE = 60;

  /** What pages put round every text. */
  private static final Pattern BOILERPLATE =
      Pattern.compile(
          "[【\\[（(]?\\s*(?:(?:责任编辑|责编|编辑|编审|审核|校对|监制)\\s*[：:].*"
              + "|(?:上|下|前|后)一[篇版页条期].*|返回.{0,6}|分享(?:到|至|本文|让更多人看到)?.{0,20}"
              + "|打\\s?印(?:本页|本文)?|收\\s?藏(?:本文)?|(?:关闭|打印)窗口|字号.{0,20}|(?:放大|缩小|默认|加大|还原|减小)+.{0,4}"
              + "|扫一扫.{0,30}|(?:相关|更多|推荐|热门|延伸)(?:新闻|报道|阅读|文章|链接).{0,4}|版权(?:所有|声明).*"
              + "|本文(?:链接|地址|标题)[：:].*|(?:点击|阅读|浏览|访问)(?:数|次数|量)[：:]?\\s*\\d*|举报|纠错|我要(?:纠错|评论).{0,10})\\s*[】\\]）)]?");

  /** Who signs a caption at its end. */
  private static final Pattern PHOTOGRAPHER =
      Pattern.compile(
          "(?:^|[。！？”\\s])[（(]?\\s?((?:[一-鿿]{0,6}记者\\s?)?[一-鿿·]{2,4}(?:\\s[一-鿿·]{2,4}){0,3})"
              + "\\s?(?:摄影报道|摄影|摄)\\s?[）)]?$");

  private final Set<Element> captions = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Element> subheads = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> headings = new HashSet<>();

  private boolean allCaptions;

  HtmlContent(
      Collection<Element> captions,
      Collection<Element> subheads,
      Collection<@Nullable String> headings) {
    this.captions.addAll(captions);
    this.subheads.addAll(subheads);
    headings.stream().filter(heading -> heading != null).forEach(this.headings::add);
  }

  /** Whether a line is what pages put round every text. */
  static boolean isBoilerplate(String text) {
    return text.length() <= LONGEST_BOILERPLATE && BOILERPLATE.matcher(text).matches();
  }

  /** The lines of some elements, in the order of the page. A text that is all caption is a body. */
  List<MarkedLine> lines(List<Element> roots) {
    List<MarkedLine> lines = new ArrayList<>();
    for (Element root : roots) {
      for (HtmlText.Block block : HtmlText.blocks(root)) {
        boolean repeats = lines.size() < TOP && headings.contains(block.text());
        if (!repeats && !isBoilerplate(block.text())) {
          lines.add(new MarkedLine(mark(block, root), block.text()));
        }
      }
    }
    if (lines.stream().noneMatch(line -> line.mark() == Mark.PARAGRAPH)) {
      allCaptions = lines.stream().anyMatch(line -> line.mark() == Mark.CAPTION);
      lines.replaceAll(line -> new MarkedLine(Mark.PARAGRAPH, line.text()));
    }
    return lines;
  }

  /** Who took the photographs, where the text is nothing but their captions. */
  Optional<String> photographer(List<MarkedLine> lines) {
    Matcher names = allCaptions ? PHOTOGRAPHER.matcher(lines.getLast().text()) : null;
    return names != null && names.find() ? Optional.of(names.group(1) + " 摄") : Optional.empty();
  }

  private Mark mark(HtmlText.Block block, Element root) {
    Element element = block.owner();
    for (int up = 0; element != null && up < REACH; up++) {
      if (captions.contains(element)) {
        return Mark.CAPTION;
      }
      if (subheads.contains(element)) {
        return Mark.SUBHEAD;
      }
      element = element.equals(root) ? null : element.parent();
    }
    return block.isSubhead() ? Mark.SUBHEAD : Mark.PARAGRAPH;
  }
}
