package org.soubao.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soubao.model.Place;

class GazetteerTest {
  private final Gazetteer gazetteer = Gazetteer.standard();

  @Test
  void shortAndOfficialNamesMeanTheSame() {
    assertThat(gazetteer.cityNamed("柳州")).contains("柳州市");
    assertThat(gazetteer.cityNamed("柳州市")).contains("柳州市");
    assertThat(gazetteer.cityNamed("恩施")).contains("恩施土家族苗族自治州");
    assertThat(gazetteer.provinceNamed("广西")).contains("广西壮族自治区");
    assertThat(gazetteer.provinceNamed("内蒙古")).contains("内蒙古自治区");
    assertThat(gazetteer.cityNamed("青石桥")).isEmpty();
  }

  @Test
  void aMunicipalityIsItsOwnCity() {
    assertThat(gazetteer.place("上海")).contains(new Place("上海市", "上海市"));
  }

  @Test
  void aPlaceDirectlyUnderItsProvinceIsACity() {
    assertThat(gazetteer.place("仙桃")).contains(new Place("湖北省", "仙桃市"));
    assertThat(gazetteer.place("济源市")).contains(new Place("河南省", "济源市"));
    assertThat(gazetteer.place("香港")).contains(new Place("香港特别行政区", "香港特别行政区"));
    assertThat(gazetteer.place("高雄")).contains(new Place("台湾省", "高雄市"));
  }

  @Test
  void aCountyStandsForTheCityAboveIt() {
    assertThat(gazetteer.place("鹿寨县")).isEmpty();
    assertThat(gazetteer.placeOrCounty("鹿寨县")).contains(new Place("广西壮族自治区", "柳州市"));
    assertThat(gazetteer.placeOrCounty("海宁")).contains(new Place("浙江省", "嘉兴市"));
    assertThat(gazetteer.placeOrCounty("浦东新区")).contains(new Place("上海市", "上海市"));
  }

  @Test
  void aNameThatSeveralPlacesShareDecidesNothing() {
    assertThat(gazetteer.placeOrCounty("朝阳区")).isEmpty();
    assertThat(gazetteer.placeOrCounty("鼓楼区")).isEmpty();
    assertThat(gazetteer.place("朝阳")).contains(new Place("辽宁省", "朝阳市"));
    assertThat(gazetteer.place("新竹")).isEmpty();
  }

  @Test
  void placesAreFoundInRunningText() {
    assertThat(named("从柳州市鱼峰区到融水县，再到贵州。")).containsExactly("柳州市", "柳州市", "柳州市", "贵州省");
    assertThat(named("朝阳区和城中区都有人来。")).isEmpty();
  }

  @Test
  void otherWordsAndStreetsAreNoPlaces() {
    assertThat(named("来宾在南京路上喝普洱，说普及白银的知识要和田里的人讲。")).isEmpty();
    assertThat(named("来宾市与黄山市")).containsExactly("来宾市", "黄山市");
  }

  private List<String> named(String text) {
    return gazetteer.mentions(text).stream()
        .map(PlaceNames.Mention::place)
        .map(place -> place.city() == null ? place.province() : place.city())
        .toList();
  }
}
