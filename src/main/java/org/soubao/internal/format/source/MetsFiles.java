package org.soubao.internal.format.source;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.format.mets.Mets;
import org.soubao.internal.format.mets.MetsReader;
import org.soubao.internal.format.source.SourceFile.Form;
import org.soubao.internal.format.text.UnreadableException;

/** Gives METS files the ALTO files that they name, which are not read by themselves then. */
public final class MetsFiles {
  private MetsFiles() {}

  /** The files of a source with those of METS under it; only what lies in the source is named. */
  public static List<SourceFile> gathered(List<SourceFile> files) {
    if (files.stream().noneMatch(file -> file.form() == Form.METS)) {
      return files;
    }
    Map<Path, SourceFile> altos = new HashMap<>();
    for (SourceFile file : files) {
      if (file.form() == Form.ALTO) {
        altos.put(place(file), file);
      }
    }
    Set<SourceFile> named = new HashSet<>();
    List<SourceFile> gathered = new ArrayList<>();
    for (SourceFile file : files) {
      gathered.add(file.form() == Form.METS ? file.with(parts(file, altos, named)) : file);
    }
    gathered.removeIf(named::contains);
    return gathered;
  }

  /** The first METS file that names a file has it. */
  private static List<SourceFile> parts(
      SourceFile mets, Map<Path, SourceFile> altos, Set<SourceFile> named) {
    List<SourceFile> parts = new ArrayList<>();
    try {
      for (String href : MetsReader.read(mets.file()).files().values().stream().sorted().toList()) {
        Path place = resolve(mets, href);
        SourceFile alto = place == null ? null : altos.get(place);
        if (alto != null && named.add(alto)) {
          parts.add(alto);
        }
      }
    } catch (UnreadableException e) {
      return List.of(); // It is rejected when it is read.
    }
    return parts;
  }

  /** The files that lie in a METS file's source, by the names that it has for them. */
  public static Map<String, SourceFile> named(SourceFile mets, Collection<String> names) {
    Map<Path, SourceFile> places = new HashMap<>();
    mets.parts().forEach(part -> places.putIfAbsent(place(part), part));
    Map<String, SourceFile> named = new HashMap<>();
    for (String name : names) {
      Path place = resolve(mets, name);
      SourceFile part = place == null ? null : places.get(place);
      if (part != null) {
        named.put(name, part);
      }
    }
    return named;
  }

  /** Where the files lie that a METS file at that place names as ALTO; they may be missing. */
  public static Set<Path> altos(Path place, Mets mets) {
    Set<Path> altos = new HashSet<>();
    for (String href : mets.files().values()) {
      Path alto = resolve(place, href);
      if (alto != null) {
        altos.add(alto);
      }
    }
    return altos;
  }

  private static Path place(SourceFile file) {
    return file.place().toAbsolutePath().normalize();
  }

  private static @Nullable Path resolve(SourceFile mets, String href) {
    return resolve(mets.place(), href);
  }

  /** Where a file lies that a METS file at that place names; null where it can't lie anywhere. */
  static @Nullable Path resolve(Path mets, String href) {
    if (href.isBlank() || href.contains("://")) {
      return null;
    }
    try {
      Path beside = mets.toAbsolutePath().normalize();
      boolean encoded = href.indexOf('%') >= 0;
      String name =
          encoded ? URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8) : href;
      return beside.resolveSibling(name).normalize();
    } catch (InvalidPathException e) {
      return null;
    } catch (IllegalArgumentException e) {
      return null; // A stray percent sign.
    }
  }
}
