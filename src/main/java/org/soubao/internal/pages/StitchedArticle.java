package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Article;
import org.soubao.model.Contributor;
import org.soubao.model.Kind;
import org.soubao.model.Origin;
import org.soubao.model.Part;
import org.soubao.model.Source;

/**
 * Makes one article of its parts on several pages. It stands under the first part's id, heading and
 * page, and cites the others.
 */
final class StitchedArticle {
  /** Beyond this width a heading that repeats nothing is no subhead. */
  private static final int LONGEST_SUBHEAD = 16;

  private StitchedArticle() {}

  /** The article of two parts, the second of which goes on with the first. */
  static Article join(PagePart head, PagePart second) {
    PagePart tail = RepeatedHeading.strip(head, second);
    Article first = head.article();
    Article rest = tail.article();
    List<String> subheads = new ArrayList<>(first.subheads());
    String subhead = subhead(head, tail);
    if (subhead != null) {
      subheads.add(subhead);
    }
    subheads.addAll(rest.subheads());
    String body = body(head, subhead, tail);
    List<Contributor> contributors = contributors(first, rest);
    Article.Builder joined =
        first.toBuilder()
            .body(body)
            .subheads(subheads)
            .contributors(contributors)
            .credit(both(first.credit(), rest.credit()))
            .agency(first.agency() == null ? rest.agency() : first.agency())
            .origin(origin(first.origin(), rest.origin()))
            .kind(kind(first, rest, contributors, body))
            .captions(Stream.concat(first.captions().stream(), rest.captions().stream()).toList())
            .continuedOn(rest.continuedOn())
            .corrected(union(first.corrected(), rest.corrected()))
            .parts(parts(first, rest));
    return heading(joined, first, rest).build();
  }

  /** A heading that only the rest has is the article's. */
  private static Article.Builder heading(Article.Builder joined, Article first, Article rest) {
    if (first.hasPrintedHeadline() || !rest.hasPrintedHeadline()) {
      return joined;
    }
    Set<String> inferred = new LinkedHashSet<>(first.inferred());
    inferred.remove("headline");
    return joined
        .inferred(inferred)
        .kicker(rest.kicker())
        .headline(rest.headline())
        .deck(rest.deck());
  }

  /** A short heading of the rest that repeats nothing of the first is a subhead; else null. */
  private static @Nullable String subhead(PagePart head, PagePart tail) {
    Article rest = tail.article();
    boolean subhead =
        !head.headings().isEmpty()
            && rest.hasPrintedHeadline()
            && rest.kicker() == null
            && rest.deck() == null
            && TextRepair.width(rest.headline()) <= LONGEST_SUBHEAD
            && RepeatedHeading.share(head, tail) < JumpEvidence.REPEATED_SHARE / 2;
    return subhead ? rest.headline() : null;
  }

  private static String body(PagePart head, @Nullable String subhead, PagePart tail) {
    String rest = tail.article().body();
    StringBuilder body = new StringBuilder(head.article().body());
    if (subhead != null) {
      return body.append('\n').append(subhead).append('\n').append(rest).toString();
    }
    if (head.breaksOff() && tail.mayGoOn()) {
      TextRepair.append(body, rest);
    } else {
      body.append('\n').append(rest);
    }
    return body.toString();
  }

  private static List<Contributor> contributors(Article first, Article rest) {
    List<Contributor> all = new ArrayList<>(first.contributors());
    for (Contributor one : rest.contributors()) {
      if (all.stream().noneMatch(known -> known.name().equals(one.name()))) {
        all.add(one);
      }
    }
    return all;
  }

  private static Set<String> union(Set<String> first, Set<String> rest) {
    Set<String> all = new LinkedHashSet<>(first);
    all.addAll(rest);
    return all;
  }

  private static @Nullable String both(@Nullable String first, @Nullable String rest) {
    return first == null
        ? rest
        : rest == null || first.contains(rest) ? first : "%s %s".formatted(first, rest);
  }

  /** A source is often named only where the article ends. */
  private static Origin origin(Origin first, Origin rest) {
    for (Origin foreign : new Origin[] {Origin.REPRINT, Origin.WIRE}) {
      if (first == foreign || rest == foreign) {
        return foreign;
      }
    }
    return first == Origin.UNKNOWN ? rest : first;
  }

  private static Kind kind(
      Article first, Article rest, List<Contributor> contributors, String body) {
    if (first.kind() == Kind.ARTICLE && rest.kind() == Kind.COMMENTARY) {
      return Kind.COMMENTARY;
    }
    boolean photographed = Kinds.isPhotoStory(contributors, body.lines().count());
    return first.kind() == Kind.PHOTO_STORY && !photographed ? Kind.ARTICLE : first.kind();
  }

  private static List<Part> parts(Article first, Article rest) {
    Source source = Objects.requireNonNull(rest.source());
    List<Part> parts = new ArrayList<>(first.parts());
    parts.add(new Part(source.path(), rest.page(), source.pieces(), source.boxes()));
    parts.addAll(rest.parts());
    return parts;
  }
}
