package org.soubao.internal.format.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.format.mets.Mets;
import org.soubao.internal.format.mets.Mets.Resource;

/**
 * Chooses the images of pages among what METS names beside their ALTO files: those of the same
 * {@code div} of its physical structure, or of the same {@code GROUPID}, or, where there is
 * neither, the one of the same number in its group.
 */
public final class PageImages {
  /** Forms by what is lost when they are shown; the last ones need a reader that Java has not. */
  private static final List<String> FORMS =
      List.of(".jpg", ".jpeg", ".png", ".tif", ".tiff", ".jp2", ".jpx", ".jpf", ".j2k");

  private final Mets mets;
  private final Map<String, Resource> files = new LinkedHashMap<>();
  private final Map<String, Resource> images = new HashMap<>();

  private PageImages(Mets mets) {
    this.mets = mets;
    mets.resources().forEach(file -> files.put(file.id(), file));
  }

  /**
   * Where the image of each page lies, by where its ALTO file does; the best one of each page. They
   * may be missing, or of a form that can't be shown.
   *
   * @param place where the METS file lies for its users
   */
  public static Map<Path, Path> of(Path place, Mets mets) {
    PageImages choice = new PageImages(mets);
    choice.choose();
    Map<Path, Path> found = new HashMap<>();
    choice.images.forEach((alto, image) -> {
      Path page = MetsFiles.resolve(place, mets.files().getOrDefault(alto, ""));
      Path picture = MetsFiles.resolve(place, image.href());
      if (page != null && picture != null) {
        found.put(page, picture);
      }
    });
    return found;
  }

  private void choose() {
    mets.together().forEach(this::join);
    Map<String, List<String>> byGroup = new LinkedHashMap<>();
    for (Resource file : mets.resources()) {
      if (!file.group().isBlank()) {
        byGroup.computeIfAbsent(file.group(), key -> new ArrayList<>()).add(file.id());
      }
    }
    byGroup.values().forEach(this::join);
    if (images.isEmpty()) {
      byNumber();
    }
  }

  /** These belong to one page. */
  private void join(List<String> ids) {
    Resource best =
        ids.stream()
            .map(files::get)
            .filter(Objects::nonNull)
            .filter(file -> form(file) >= 0)
            .min(Comparator.comparingInt(PageImages::size).thenComparingInt(PageImages::form))
            .orElse(null);
    if (best != null) {
      ids.stream()
          .filter(mets.files()::containsKey)
          .forEach(alto -> images.putIfAbsent(alto, best));
    }
  }

  private void byNumber() {
    List<String> altos = files.keySet().stream().filter(mets.files()::containsKey).toList();
    Map<String, List<Resource>> byUse = new LinkedHashMap<>();
    for (Resource file : mets.resources()) {
      if (form(file) >= 0) {
        byUse.computeIfAbsent(file.use(), key -> new ArrayList<>()).add(file);
      }
    }
    @Nullable List<Resource> best =
        byUse.values().stream()
            .filter(group -> group.size() == altos.size())
            .min(
                Comparator.<List<Resource>>comparingInt(group -> size(group.getFirst()))
                    .thenComparingInt(group -> form(group.getFirst())))
            .orElse(null);
    for (int i = 0; best != null && i < altos.size(); i++) {
      images.put(altos.get(i), best.get(i));
    }
  }

  /** Negative where it is no image. */
  private static int form(Resource file) {
    String name = file.href().toLowerCase(Locale.ROOT);
    for (int i = 0; i < FORMS.size(); i++) {
      if (name.endsWith(FORMS.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** By the names that Kitodo and others give to the sizes they keep; small ones come last. */
  private static int size(Resource file) {
    String name = file.use().toUpperCase(Locale.ROOT);
    return name.contains("THUMB") ? 2 : name.equals("MIN") ? 1 : 0;
  }
}
