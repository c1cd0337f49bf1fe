package org.soubao.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soubao.model.Place;

class GazetteerTest {
  private final Gazetteer gazetteer = Gazetteer.standard();
  private final NewspaperRegistry registry = NewspaperRegistry.standard();

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
    assertThat(registry.placeOf("北京晚报")).isEqualTo(new Place("北京市", "北京市"));
  }

  @Test
  void aNewspaperServesTheCityThatItsNameBeginsWith() {
    assertThat(registry.placeOf("柳州晚报")).isEqualTo(new Place("广西壮族自治区", "柳州市"));
    assertThat(registry.placeOf("盘锦日报")).isEqualTo(new Place("辽宁省", "盘锦市"));
  }

  @Test
  void aProvincesPaperServesNoSingleCity() {
    assertThat(registry.placeOf("吉林日报")).isEqualTo(new Place("吉林省", null));
    assertThat(registry.placeOf("海南日报")).isEqualTo(new Place("海南省", null));
  }

  @Test
  void namesThatDoNotTellAreInTheTable() {
    assertThat(registry.placeOf("三湘都市报")).isEqualTo(new Place("湖南省", "长沙市"));
    assertThat(registry.placeOf("新民晚报")).isEqualTo(new Place("上海市", "上海市"));
    assertThat(registry.placeOf("青石桥报")).isEqualTo(Place.UNKNOWN);
  }
}
