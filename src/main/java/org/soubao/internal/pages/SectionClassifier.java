package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Concludes the section of an article from its words, where its page doesn't name it. It knows only
 * sections that were told right nine times in ten on days that it wasn't made from; all others, and
 * any doubt, give null. Immutable, for any number of threads.
 */
final class SectionClassifier {
  private static final int SHORTEST = 40;

  private final List<SectionModel> models;

  SectionClassifier(List<SectionModel> models) {
    this.models = List.copyOf(models);
  }

  /** The one that comes with the program; read when it is first asked for. */
  static SectionClassifier standard() {
    return Standard.CLASSIFIER;
  }

  /** The sections that it can tell. */
  List<String> sections() {
    return models.stream().map(SectionModel::section).toList();
  }

  /**
   * The section of an article; null where the words don't tell, or tell of two.
   *
   * @param headline empty where there is none
   * @param body begins with the dateline, which is not looked at
   */
  @Nullable String section(String headline, String body) {
    int[] features = SectionFeatures.of(headline, body);
    return features.length < SHORTEST ? null : section(features);
  }

  private @Nullable String section(int[] features) {
    String section = null;
    for (SectionModel model : models) {
      if (model.accepts(features)) {
        if (section != null) {
          return null;
        }
        section = model.section();
      }
    }
    return section;
  }

  /** Each model begins with a head. */
  private static SectionClassifier read(List<List<String>> rows) {
    List<SectionModel> models = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= rows.size(); to++) {
      if (to == rows.size() || rows.get(to).getFirst().equals(SectionModel.HEAD)) {
        models.add(SectionModel.of(rows.get(from), rows.subList(from + 1, to)));
        from = to;
      }
    }
    return new SectionClassifier(models);
  }

  /** Read once, by the class loader's lock. */
  private static final class Standard {
    static final SectionClassifier CLASSIFIER = read(Tsv.rows("sections.tsv"));
  }
}
