package org.soubao.internal.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final double PROVINCE_TIMES = 3;

  /** How a paper speaks of its own city. */
  private static final Pattern OUR_CITY = Pattern.compile("我市|本市|我州|我盟");

  private static final Pattern CITY_AFFAIRS =
      Pattern.compile("全市|市委|市政府|市政协|市人大|市长|市领导|市直|市民|州委|州政府|盟委");

  private static final Pattern OUR_PROVINCE = Pattern.compile("我省|我区|全省|省委|省政府|自治区党委|自治区政府");

  /** The other party: 我市与…, …代表团. */
  private static final Pattern OTHER_BEFORE =
      Pattern.compile("(?:我市|本市)(?:与|和|同|及|赴|到|前往)$|(?:赴|前往|来自|远赴|抵达)$");

  private static final Pattern OTHER_AFTER =
      Pattern.compile("^[^，。]{0,8}(?:代表团|考察团|一行|来访|与我市|同我市|和我市|来我市)");

  private static final int CONTEXT = 12;

  private final Tally<Place> cities = new Tally<>();
  private final Tally<String> provinces = new Tally<>();
  private final Map<Place, Integer> ownReports = new HashMap<>();
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
    double weight = ours ? 2 : affairs ? 1 : 0.4;
    named.weights().forEach((place, count) -> cities.add(place, weight * saturate(count)));
    if (ours || affairs) {
      named.weights().keySet().forEach(place -> ownReports.merge(place, ours ? 2 : 1, Integer::sum));
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
        cities.winner(ENOUGH, TIMES).filter(place -> ownReports.getOrDefault(place, 0) >= 2);
    return city.orElseGet(
        () ->
            provinces
                .winner(0.6, PROVINCE_TIMES)
                .map(province -> new Place(province, null))
                .orElse(Place.UNKNOWN));
  }
}
