package org.soubao.internal.cluster;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * A run that writes an archive of a cluster.
 *
 * @param layout how a new archive lies
 * @param name what it is called; empty where the time says it
 * @param part which part of it this is, from 1
 * @param parts how many there are, each on a machine of its own
 */
public record ClusterRun(ClusterLayout layout, String name, int part, int parts) {
  /** A run in one part, of which nothing is said. */
  public static final ClusterRun ONE = new ClusterRun(ClusterLayout.DEFAULT, "", 1, 1);

  /** The units of a part have so many numbers of their own. */
  static final int UNITS = 1 << 25;

  private static final int MOST_PARTS = 63;
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  /** Checks all. */
  public ClusterRun {
    if (!name.isEmpty() && !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a run is called by small letters, digits and hyphens, not " + name);
    }
    if (parts < 1 || parts > MOST_PARTS || part < 1 || part > parts) {
      throw new IllegalArgumentException(
          "a run has 1 to %d parts, numbered from 1; %d/%d is none of them"
              .formatted(MOST_PARTS, part, parts));
    }
  }

  /** Into so many shards. */
  public ClusterRun withShards(int shards) {
    return new ClusterRun(new ClusterLayout(shards, layout.replicas()), name, part, parts);
  }

  /** With so many more copies of each. */
  public ClusterRun withReplicas(int replicas) {
    return new ClusterRun(new ClusterLayout(layout.shards(), replicas), name, part, parts);
  }

  /** Called so. */
  public ClusterRun named(String name) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("the name of a run is empty");
    }
    return new ClusterRun(layout, name, part, parts);
  }

  /** As that part of a run that several machines make, which know it by its name. */
  public ClusterRun shared(int part, int parts) {
    if (parts > 1 && name.isEmpty()) {
      throw new IllegalArgumentException(
          "several machines make a run that has a name; give it one");
    }
    return withPart(part, parts);
  }

  /** As that part. */
  public ClusterRun withPart(int part, int parts) {
    return new ClusterRun(layout, name, part, parts);
  }

  /** The same, called by the time if it is not called otherwise. */
  ClusterRun atLeastNamed() {
    return name.isEmpty() ? named(TIME.format(Instant.now())) : this;
  }

  /** The number by which the cluster knows a unit of this part. */
  int stored(int unit) {
    if (unit >= UNITS) {
      throw new IllegalArgumentException("a part has up to %d units".formatted(UNITS));
    }
    return (part - 1) * UNITS + unit;
  }

  /** The unit of this part that the cluster knows by a number; -1 where it is of another part. */
  int unit(int stored) {
    int unit = stored - (part - 1) * UNITS;
    return unit >= 0 && unit < UNITS ? unit : -1;
  }
}
