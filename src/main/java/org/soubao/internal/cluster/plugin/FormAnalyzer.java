package org.soubao.internal.cluster.plugin;

import org.apache.lucene.analysis.Analyzer;
import org.opensearch.common.settings.Settings;
import org.opensearch.index.IndexSettings;
import org.opensearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.soubao.internal.analysis.TextForm;

/** Analyses a text into one of its forms. */
final class FormAnalyzer extends AbstractIndexAnalyzerProvider<Analyzer> {
  private final Analyzer analyzer;

  FormAnalyzer(IndexSettings index, String name, Settings settings, TextForm form) {
    super(index, name, settings);
    analyzer = form.analyzer();
  }

  @Override
  public Analyzer get() {
    return analyzer;
  }
}
