package org.soubao.internal.format.source;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.format.mets.Mets;
import org.soubao.internal.format.text.SafeXml;
import org.soubao.internal.format.text.UnreadableException;

/**
 * The images of pages that a METS file names beside their ALTO files: those of the same {@code div}
 * of its physical structure, or of the same {@code GROUPID}, or, where there is neither, the one of
 * the same number in its group.
 */
public final class PageImages {
  private static final String ALTO = ".xml";

  /** Forms by what is lost when they are shown; the last ones need a reader that Java has not. */
  private static final List<String> FORMS =
      List.of(".jpg", ".jpeg", ".png", ".tif", ".tiff", ".jp2", ".jpx", ".jpf", ".j2k");

  private final SafeXml xml;
  private final Map<String, Named> files = new LinkedHashMap<>();
  private final Map<String, String> groups = new HashMap<>();
  private final Map<String, Named> images = new HashMap<>();
  private final Deque<List<String>> divs = new ArrayDeque<>();
  private final Deque<String> uses = new ArrayDeque<>();
  private String id = "";
  private boolean isPhysical;

  /**
   * A file that METS names.
   *
   * @param use what its group is for
   */
  private record Named(String href, String use) {
    boolean isAlto() {
      return small().endsWith(ALTO);
    }

    /** Negative where it is no image. */
    int form() {
      String name = small();
      for (int i = 0; i < FORMS.size(); i++) {
        if (name.endsWith(FORMS.get(i))) {
          return i;
        }
      }
      return -1;
    }

    /** By the names that Kitodo and others give to the sizes they keep; small ones come last. */
    int size() {
      String name = use.toUpperCase(Locale.ROOT);
      return name.contains("THUMB") ? 2 : name.equals("MIN") ? 1 : 0;
    }

    private String small() {
      return href.toLowerCase(Locale.ROOT);
    }
  }

  private PageImages(SafeXml xml) {
    this.xml = xml;
  }

  /**
   * Where the image of each page lies, by where its ALTO file does; the best one of each page. They
   * may be missing, or of a form that can't be shown.
   *
   * @param place where the METS file lies for its users
   * @param file where it can be read
   * @throws UnreadableException if it is malformed, or can't be read
   */
  public static Map<Path, Path> of(Path place, Path file) throws UnreadableException {
    if (!SafeXml.root(file).equalsIgnoreCase("mets")) {
      return Map.of();
    }
    Map<Path, Path> found = new HashMap<>();
    try (SafeXml xml = SafeXml.open(file)) {
      PageImages reader = new PageImages(xml);
      while (xml.next()) {
        if (xml.isStart()) {
          reader.begin();
        } else if (xml.isEnd()) {
          reader.end(xml.name());
        }
      }
      reader.finish();
      reader.images.forEach((alto, image) -> {
        Path page = MetsFiles.resolve(place, reader.files.get(alto).href());
        Path picture = MetsFiles.resolve(place, image.href());
        if (page != null && picture != null) {
          found.put(page, picture);
        }
      });
    }
    return found;
  }

  private void begin() {
    switch (xml.name()) {
      case "fileGrp" -> uses.push(xml.attribute("USE"));
      case "file" -> {
        id = xml.attribute("ID");
        groups.put(id, xml.attribute("GROUPID"));
      }
      case "FLocat" -> {
        String use = uses.isEmpty() ? "" : uses.peek();
        files.putIfAbsent(id, new Named(Mets.plain(xml.attribute("href")), use));
      }
      case "structMap" -> isPhysical = xml.attribute("TYPE").equalsIgnoreCase("PHYSICAL");
      case "div" -> divs.push(new ArrayList<>());
      case "fptr", "area" -> {
        if (isPhysical && !divs.isEmpty()) {
          divs.peek().add(xml.attribute("FILEID"));
        }
      }
      default -> {}
    }
  }

  private void end(String name) {
    if (name.equals("fileGrp")) {
      uses.pop();
    } else if (name.equals("div")) {
      join(divs.pop());
    }
  }

  /** These belong to one page. */
  private void join(List<String> ids) {
    Named best =
        ids.stream()
            .map(files::get)
            .filter(file -> file != null && file.form() >= 0)
            .min(Comparator.comparingInt(Named::size).thenComparingInt(Named::form))
            .orElse(null);
    if (best != null) {
      ids.stream().filter(this::isAlto).forEach(alto -> images.putIfAbsent(alto, best));
    }
  }

  private boolean isAlto(String id) {
    Named file = files.get(id);
    return file != null && file.isAlto();
  }

  private void finish() {
    Map<String, List<String>> byGroup = new LinkedHashMap<>();
    groups.forEach((file, group) -> {
      if (!group.isBlank()) {
        byGroup.computeIfAbsent(group, key -> new ArrayList<>()).add(file);
      }
    });
    byGroup.values().forEach(this::join);
    if (images.isEmpty()) {
      byNumber();
    }
  }

  private void byNumber() {
    List<String> altos = files.keySet().stream().filter(this::isAlto).toList();
    Map<String, List<Named>> byUse = new LinkedHashMap<>();
    for (Named file : files.values()) {
      if (file.form() >= 0) {
        byUse.computeIfAbsent(file.use(), key -> new ArrayList<>()).add(file);
      }
    }
    @Nullable List<Named> best =
        byUse.values().stream()
            .filter(group -> group.size() == altos.size())
            .min(
                Comparator.<List<Named>>comparingInt(group -> group.getFirst().size())
                    .thenComparingInt(group -> group.getFirst().form()))
            .orElse(null);
    for (int i = 0; best != null && i < altos.size(); i++) {
      images.put(altos.get(i), best.get(i));
    }
  }
}
