package org.soubao.server;

import io.javalin.http.Context;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes whole addresses, where an answer is read far from the page: in feeds, citations and by
 * browsers that add the search box.
 */
final class BaseUrl {
  /** What a request may say of itself that is repeated; anything else is not. */
  private static final Pattern AUTHORITY =
      Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");

  private final @Nullable URI publicUrl;

  /** Addresses below that one; below what each request names where it is null. */
  BaseUrl(@Nullable URI publicUrl) {
    this.publicUrl = publicUrl;
  }

  /** Where the root of the server is for whoever asked, without the last slash. */
  String of(Context context) {
    if (publicUrl != null) {
      return publicUrl.toString().replaceFirst("/+$", "");
    }
    String host = context.header("Host");
    return "http://" + (host != null && AUTHORITY.matcher(host).matches() ? host : local(context));
  }

  /** The permalink of an article: the address of the page that shows it. */
  String article(Context context, String id) {
    return Addresses.article(of(context), id);
  }

  private static String local(Context context) {
    return "127.0.0.1:" + context.req().getLocalPort();
  }
}
