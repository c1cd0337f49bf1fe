package org.soubao.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody named in a byline.
 *
 * @param name as printed, without blanks inside: {@code 方亮}
 * @param role null where the byline does not say
 */
public record Contributor(String name, @Nullable Role role) {
  /** What somebody did for an article. */
  public enum Role {
    /** 记者. */
    REPORTER,
    /** 通讯员. */
    CORRESPONDENT,
    /** 摄. */
    PHOTOGRAPHER
  }

  /** Checks that there is a name. */
  public Contributor {
    if (Objects.requireNonNull(name, "name").isBlank()) {
      throw new IllegalArgumentException("a contributor has a name");
    }
  }
}
