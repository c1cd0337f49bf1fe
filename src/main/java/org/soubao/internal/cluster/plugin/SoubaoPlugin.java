package org.soubao.internal.cluster.plugin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.opensearch.common.settings.Setting;
import org.opensearch.index.IndexService;
import org.opensearch.index.analysis.AnalyzerProvider;
import org.opensearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.opensearch.plugins.AnalysisPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.SearchPlugin;
import org.soubao.internal.analysis.TextForm;

/** Gives a node the analyzers {@code soubao_words}, {@code soubao_pairs} …, and the queries. */
public final class SoubaoPlugin extends Plugin implements AnalysisPlugin, SearchPlugin {
  @Override
  public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
    return Stream.of(TextForm.values())
        .collect(Collectors.toUnmodifiableMap(SoubaoPlugin::name, SoubaoPlugin::provider));
  }

  @Override
  public List<QuerySpec<?>> getQueries() {
    return List.of(
        new QuerySpec<>(
            SearchQueryBuilder.NAME,
            in -> new SearchQueryBuilder(in),
            SearchQueryBuilder::fromXContent),
        new QuerySpec<>(
            RunQueryBuilder.NAME, in -> new RunQueryBuilder(in), RunQueryBuilder::fromXContent),
        new QuerySpec<>(
            OpeningQueryBuilder.NAME,
            in -> new OpeningQueryBuilder(in),
            OpeningQueryBuilder::fromXContent));
  }

  @Override
  public List<AggregationSpec> getAggregations() {
    return List.of(
        new AggregationSpec(
                TextsWithAggregation.NAME,
                in -> new TextsWithAggregation(in),
                TextsWithAggregation::fromXContent)
            .addResultReader(in -> new TextsWithResult(in)));
  }

  /** How often nodes tell each other what they have; an index gives it only if a plugin lets it. */
  @Override
  public List<Setting<?>> getSettings() {
    return List.of(IndexService.RETENTION_LEASE_SYNC_INTERVAL_SETTING);
  }

  /** The name of an analyzer. */
  private static String name(TextForm form) {
    return "soubao_" + form.name().toLowerCase(Locale.ROOT);
  }

  private static AnalysisProvider<AnalyzerProvider<? extends Analyzer>> provider(TextForm form) {
    return (index, environment, name, settings) -> new FormAnalyzer(index, name, settings, form);
  }
}
