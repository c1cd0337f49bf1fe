package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Origin;

/**
 * The {@link Stories} as a file of a generation, with a checksum as Lucene's own files have.
 * Documents have the numbers that the generation's one commit gives them.
 */
final class StoriesFile {
  /** Its name. */
  static final String NAME = "stories.soubao";

  private static final String CODEC = "SoubaoStories";
  private static final int VERSION = 0;

  private StoriesFile() {}

  /** Writes it, safe on disk. */
  static void write(Stories stories, Directory directory) throws IOException {
    try (IndexOutput out = directory.createOutput(NAME, IOContext.DEFAULT)) {
      CodecUtil.writeHeader(out, CODEC, VERSION);
      out.writeVInt(stories.size());
      for (int story = 0; story < stories.size(); story++) {
        int[] printings = stories.printings(story);
        out.writeVInt(printings.length);
        for (int document : printings) {
          Origin origin = stories.origin(document);
          out.writeVInt(document);
          out.writeString(origin == null ? "" : origin.name());
        }
      }
      CodecUtil.writeFooter(out);
    }
    directory.sync(List.of(NAME));
    directory.syncMetaData();
  }

  /**
   * Reads it.
   *
   * @throws IOException if it can't be read, or is damaged
   */
  static Stories read(Directory directory) throws IOException {
    try (ChecksumIndexInput in = directory.openChecksumInput(NAME)) {
      CodecUtil.checkHeader(in, CODEC, VERSION, VERSION);
      List<int[]> stories = new ArrayList<>();
      List<@Nullable Origin[]> origins = new ArrayList<>();
      for (int left = in.readVInt(); left > 0; left--) {
        int[] printings = new int[in.readVInt()];
        @Nullable Origin[] settled = new Origin[printings.length];
        for (int i = 0; i < printings.length; i++) {
          printings[i] = in.readVInt();
          String origin = in.readString();
          settled[i] = origin.isEmpty() ? null : Origin.valueOf(origin);
        }
        stories.add(printings);
        origins.add(settled);
      }
      CodecUtil.checkFooter(in);
      return Stories.of(stories, origins);
    }
  }
}
