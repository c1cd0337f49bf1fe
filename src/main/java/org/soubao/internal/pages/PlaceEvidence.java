package org.soubao.internal.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.soubao.internal.pages.PlaceNames.Mention;
import org.soubao.model.Place;

/**
 * The city, or at least the province, that the reports of a page call theirs. A unit of weight is a
 * report that has to do with the city's own affairs and names it.
 */
final class PlaceEvidence {
  private static final double ENOUGH = 1.6;
  private static final double TIMES = 1.9;
  private static final int REPORTS = 2;

  /** What three reports of the paper's own give that name one city and call none theirs. */
  private static final double ENOUGH_UNCLAIMED = 1.2;

  private static final double TIMES_UNCLAIMED = 3;
  private static final int REPORTS_UNCLAIMED = 3;
  private static final double PROVINCE_TIMES = 3;

  /** How a paper speaks of its own city. */
  private static final Pattern OUR_CITY = Pattern.compile("我市|本市|我州|我盟");

  private static final Pattern CITY_AFFAIRS =
      Pattern.compile("全市|市委|市政府|市政协|市人大|市长|市领导|市直|州委|州政府|盟委");

  private static final Pattern OUR_PROVINCE = Pattern.compile("我省");

  /** The other party: 我市与…, …代表团. */
  private static final Pattern OTHER_BEFORE =
      Pattern.compile("(?:我市|本市)(?:与|和|同|及|赴|到|前往)$|(?:赴|前往|来自|远赴|抵达)$");

  private static final Pattern OTHER_AFTER =
      Pattern.compile("^[^，。]{0,8}(?:代表团|考察团|一行|来访|与我市|同我市|和我市|来我市)");

  private static final int CONTEXT = 12;

  private final Tally<Place> cities = new Tally<>();
  private final Tally<String> provinces = new Tally<>();
  private final Tally<Place> ownReports = new Tally<>();
  private final Set<Place> claimed = new HashSet<>();
  private final Gazetteer gazetteer;

  PlaceEvidence(List<Report> reports, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    reports.stream().filter(report -> !report.wire()).forEach(this::weigh);
  }

  private void weigh(Report report) {
    String text = report.headings() + "\n" + report.text();
    boolean ours = OUR_CITY.matcher(text).find();
    boolean affairs = CITY_AFFAIRS.matcher(text).find();
    boolean province = OUR_PROVINCE.matcher(text).find();
    Tally<Place> named = new Tally<>();
    Tally<String> inProvince = new Tally<>();
    for (Mention mention : gazetteer.mentions(text)) {
      inProvince.add(String.valueOf(mention.place().province()), 1);
      if (mention.place().city() != null && !isOther(text, mention)) {
        // The capital and its districts are named everywhere.
        named.add(mention.place(), mention.place().city().equals("北京市") ? 0.5 : 1);
      }
    }
    if (province) {
      inProvince.weights().forEach((name, count) -> provinces.add(name, saturate(count)));
    }
    boolean own = ours || affairs || report.dateline() != null;
    double weight = ours ? 2 : affairs ? 1 : own ? 0.8 : 0.4;
    named.weights().forEach((place, count) -> cities.add(place, weight * saturate(count)));
    if (own) {
      named.weights().keySet().forEach(place -> ownReports.add(place, 1));
    }
    if (ours) {
      claimed.addAll(named.weights().keySet());
    }
  }

  /** The first mentions weigh more than further ones: 0 to 1. */
  private static double saturate(double count) {
    return count / (count + 1);
  }

  private static boolean isOther(String text, Mention mention) {
    String before = text.substring(Math.max(0, mention.start() - CONTEXT), mention.start());
    String after = text.substring(mention.end(), Math.min(text.length(), mention.end() + CONTEXT));
    return OTHER_BEFORE.matcher(before).find() || OTHER_AFTER.matcher(after).find();
  }

  /** The place that wins clearly; {@link Place#UNKNOWN} where none does. */
  Place place() {
    Optional<Place> city =
        cities
            .winner(ENOUGH, TIMES)
            .filter(place -> claimed.contains(place) && ownReports.weight(place) >= REPORTS)
            .or(() ->
                cities
                    .winner(ENOUGH_UNCLAIMED, TIMES_UNCLAIMED)
                    .filter(place -> ownReports.weight(place) >= REPORTS_UNCLAIMED));
    return city.orElseGet(() ->
        provinces
            .winner(0.6, PROVINCE_TIMES)
            .map(province -> new Place(province, null))
            .orElse(Place.UNKNOWN));
  }
}
