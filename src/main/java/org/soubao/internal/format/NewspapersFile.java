package org.soubao.internal.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.source.SourceFiles;
import org.soubao.internal.format.source.UserTable;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.internal.pages.Gazetteer;
import org.soubao.internal.pages.NewspaperRegistry;
import org.soubao.model.Place;

/**
 * Reads a user's table of newspapers, {@code newspapers.tsv} in a source folder: name, city and
 * province with tabs between them, {@code #} before a comment.
 */
public final class NewspapersFile {
  private static final int COLUMNS = 3;

  private final Map<String, Place> places = new HashMap<>();
  private final Consumer<RejectedPage> rejected;

  private NewspapersFile(Consumer<RejectedPage> rejected) {
    this.rejected = rejected;
  }

  /**
   * The newspapers that the program knows, and those of the tables beside the sources, which win.
   *
   * @param rejected is told each row that can't be used; the others are
   */
  public static NewspaperRegistry registry(SourceFiles sources, Consumer<RejectedPage> rejected) {
    NewspapersFile newspapers = new NewspapersFile(rejected);
    sources.tables(UserTable.NEWSPAPERS).forEach(newspapers::read);
    return NewspaperRegistry.standard().with(newspapers.places);
  }

  private void read(SourceFile file) {
    try {
      List<String> lines = UserTable.NEWSPAPERS.text(file).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
          row(lines.get(i), file, i + 1);
        }
      }
    } catch (UnreadableException e) {
      rejected.accept(new RejectedPage(file.path(), e.line(), e.getMessage()));
    }
  }

  private void row(String line, SourceFile file, long number) {
    try {
      String[] cells = line.split("\t", -1);
      String name = cells[0].strip();
      if (name.isEmpty() || cells.length < 2 || cells.length > COLUMNS) {
        throw new UnreadableException(
            "A row is a newspaper's name, its city and its province, with a tab between them.");
      }
      Place place = place(name, cells[1].strip(), cells.length < COLUMNS ? "" : cells[2].strip());
      if (places.putIfAbsent(name, place) != null) {
        throw new UnreadableException(
            "The newspaper %s was given before; keep one of the rows.".formatted(name));
      }
    } catch (UnreadableException e) {
      rejected.accept(new RejectedPage(file.path(), number, e.getMessage()));
    }
  }

  private static Place place(String name, String city, String province) throws UnreadableException {
    String official = province.isEmpty() ? null : province(province);
    if (city.isEmpty()) {
      if (official == null) {
        throw new UnreadableException(
            "Neither city nor province of %s is given; write one, such as 柳州 or 广西."
                .formatted(name));
      }
      return new Place(official, null);
    }
    return inProvince(city(city), official);
  }

  private static Place inProvince(Place city, @Nullable String province)
      throws UnreadableException {
    if (province != null && !province.equals(city.province())) {
      throw new UnreadableException(
          "%s lies in %s, not in %s; correct one of them."
              .formatted(city.city(), city.province(), province));
    }
    return city;
  }

  private static Place city(String name) throws UnreadableException {
    return Gazetteer.standard()
        .placeOrCounty(name)
        .orElseThrow(() ->
            new UnreadableException(
                "There is no city %s; write one such as 柳州 or 柳州市, or leave it empty."
                    .formatted(name)));
  }

  private static String province(String name) throws UnreadableException {
    return Gazetteer.standard()
        .provinceNamed(name)
        .orElseThrow(() ->
            new UnreadableException(
                "There is no province %s; write one such as 广西 or 广西壮族自治区.".formatted(name)));
  }
}
