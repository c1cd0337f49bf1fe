package org.soubao.internal.format.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.source.UserTable;
import org.soubao.internal.format.text.UnreadableException;

/**
 * Reads profiles of HTML pages: those of the program, and a user's {@code html-profiles.json} in a
 * source folder. A profile that can't be used is named, and the others hold.
 */
final class HtmlProfilesFile {
  /** The program's own are in a file of the same name. */
  private static final String NAME = UserTable.HTML_PROFILES.fileName();

  private static final String SHAPE =
      "It is no list of profiles, [{\"name\": …, \"when\": …, \"content\": …}, …]; see FORMATS.md.";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Consumer<RejectedPage> rejected;
  private final List<HtmlProfile> profiles = new ArrayList<>();

  private HtmlProfilesFile(Consumer<RejectedPage> rejected) {
    this.rejected = rejected;
  }

  /** The profiles of these files. */
  static HtmlProfiles read(List<SourceFile> files, Consumer<RejectedPage> rejected) {
    HtmlProfilesFile read = new HtmlProfilesFile(rejected);
    files.forEach(read::read);
    return new HtmlProfiles(read.profiles);
  }

  /** The program's own. */
  static List<HtmlProfile> standard() {
    return Standard.PROFILES;
  }

  private static final class Standard {
    static final List<HtmlProfile> PROFILES = load();

    private static List<HtmlProfile> load() {
      HtmlProfilesFile file =
          new HtmlProfilesFile(fault -> {
            throw new IllegalStateException(fault.toString());
          });
      try (InputStream in =
          Objects.requireNonNull(HtmlProfilesFile.class.getResourceAsStream(NAME))) {
        file.profiles(new String(in.readAllBytes(), UTF_8), NAME);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return List.copyOf(file.profiles);
    }
  }

  private void read(SourceFile file) {
    try {
      profiles(UserTable.HTML_PROFILES.text(file), file.path());
    } catch (UnreadableException e) {
      rejected.accept(new RejectedPage(file.path(), e.line(), e.getMessage()));
    }
  }

  private void profiles(String text, String path) {
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new UnreadableException(1, SHAPE);
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        long line = parser.currentTokenLocation().getLineNr();
        profile(JSON.readTree(parser), path, line);
      }
      if (parser.currentToken() != JsonToken.END_ARRAY) {
        throw new UnreadableException(parser.currentTokenLocation().getLineNr(), SHAPE);
      }
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String reason = "It is no JSON: %s.".formatted(e.getOriginalMessage());
      rejected.accept(new RejectedPage(path, at == null ? 0 : at.getLineNr(), reason));
    } catch (UnreadableException e) {
      rejected.accept(new RejectedPage(path, e.line(), e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // A string is read without any.
    }
  }

  private void profile(JsonNode node, String path, long line) {
    try {
      profiles.add(new HtmlProfileReader(node).profile());
    } catch (UnreadableException e) {
      rejected.accept(new RejectedPage(path, line, e.getMessage()));
    }
  }
}
