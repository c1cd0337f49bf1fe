package org.soubao.server;

import java.util.Map;

/** The web page, each of its files under its name. */
final class PageRoutes {
  private final Map<String, Content> files;

  PageRoutes(Map<String, Content> files) {
    this.files = files;
  }

  void register(Routes routes) {
    files.forEach(
        (name, file) -> routes.read(address(name), context -> Answers.content(context, file)));
  }

  private static String address(String name) {
    return name.equals(PageFiles.INDEX) ? "/" : "/" + name;
  }
}
