package org.soubao;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.soubao.ingest.UpdateReport;
import org.soubao.internal.ArchiveDraft;
import org.soubao.internal.EarlierArchive;
import org.soubao.internal.WritableArchive;
import org.soubao.internal.format.source.SourceFiles;
import org.soubao.internal.store.Catalogue;

/** One {@link Update} of an archive that is held open for it. */
final class UpdateRun<D extends ArchiveDraft, E extends EarlierArchive> {
  private final Stopwatch watch = Stopwatch.start();
  private final WritableArchive<D, E> writable;
  private final E earlier;
  private final Catalogue then;
  private final Ingest ingest;
  private final int threads;
  private final IngestSources sources;
  private final Cataloguer cataloguer;
  private final UpdatePlan plan;
  private final TakenIds ids;

  UpdateRun(
      WritableArchive<D, E> writable, E earlier, Ingest ingest, SourceFiles files, int threads) {
    this.writable = writable;
    this.earlier = earlier;
    this.ingest = ingest;
    this.threads = threads;
    then = earlier.catalogue();
    sources = IngestSources.of(files);
    sources.files().refuseUnread(sources.corrections().unread());
    cataloguer = new Cataloguer(sources, then);
    plan = new UpdatePlan(cataloguer, earlier);
    ids = new TakenIds(plan);
  }

  /** The files of all sources, in the encoding that is said now, or was said before. */
  static SourceFiles find(EarlierArchive earlier, Ingest ingest) {
    Catalogue then = earlier.catalogue();
    Charset said = ingest.encoding();
    boolean isKept = said == null && !then.encoding().isEmpty();
    return SourceFiles.find(
        UpdateRoots.of(then, ingest.sources()), isKept ? Charset.forName(then.encoding()) : said);
  }

  UpdateReport run() {
    if (plan.isEmpty()) {
      return unchanged();
    }
    try (D draft = writable.after(earlier);
        IngestRun run = ingest.run(sources, draft, ids, threads)) {
      List<IngestJob> jobs = ingest(run, draft);
      plan.rejected().forEach(run::reject);
      Catalogue now = cataloguer.catalogue(List.copyOf(plan.kept()), jobs);
      if (now.articles() == 0 && !writable.isPart()) {
        throw new ArchiveException.NothingIngested(run.rejected());
      }
      writable.publish(draft, now);
      return report(run, jobs, now);
    }
  }

  /** Reads what is new or changed, and then what has lost an id to that, until nothing has. */
  private List<IngestJob> ingest(IngestRun run, D draft) {
    plan.removed().forEach(draft::remove);
    List<IngestJob> jobs = new ArrayList<>(plan.jobs());
    run.ingest(jobs);
    for (Set<Integer> displaced = ids.displaced();
        !displaced.isEmpty();
        displaced = ids.displaced()) {
      displaced.forEach(draft::remove);
      List<IngestJob> again = plan.read(displaced);
      run.ingest(again);
      jobs.addAll(again);
    }
    run.settle(jobs);
    return jobs;
  }

  private UpdateReport unchanged() {
    try (IngestRun run = ingest.run(sources, (unit, article) -> {}, ids, 1)) {
      plan.rejected().forEach(run::reject);
      return report(run, List.of(), then);
    }
  }

  private UpdateReport report(IngestRun run, List<IngestJob> jobs, Catalogue now) {
    long kept = plan.kept().stream().mapToLong(Catalogue.Unit::articles).sum();
    return new UpdateReport(
        sources.files().files().size(),
        jobs.stream().mapToLong(job -> job.unit().files().size()).sum(),
        then.filesNotIn(now),
        sources.files().passedOver(),
        now.articles(),
        run.articles(),
        then.articles() - kept,
        run.rejected(),
        watch.time());
  }
}
