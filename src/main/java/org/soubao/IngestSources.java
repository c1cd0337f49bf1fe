package org.soubao;

import java.util.ArrayList;
import java.util.List;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.format.Corrections;
import org.soubao.internal.format.NewspapersFile;
import org.soubao.internal.format.ReadingRules;
import org.soubao.internal.format.html.HtmlProfiles;
import org.soubao.internal.format.source.SourceFiles;
import org.soubao.internal.pages.NewspaperRegistry;

/**
 * The files of the sources, and what is said beside them about their pages.
 *
 * @param files what is ingested
 * @param newspapers whose they can be
 * @param rules how they are read
 * @param corrections of their articles
 * @param rejected what of this can't be read
 */
record IngestSources(
    SourceFiles files,
    NewspaperRegistry newspapers,
    ReadingRules rules,
    Corrections corrections,
    List<RejectedPage> rejected) {
  /** Reads what is said beside the files. */
  static IngestSources of(SourceFiles files) {
    Corrections corrections = Corrections.read(files);
    List<RejectedPage> rejected = new ArrayList<>(files.rejected());
    rejected.addAll(corrections.rejected());
    NewspaperRegistry newspapers = NewspapersFile.registry(files, rejected::add);
    ReadingRules rules = ReadingRules.of(HtmlProfiles.read(files, rejected::add));
    return new IngestSources(files, newspapers, rules, corrections, rejected);
  }
}
