package org.soubao.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.model.Place;

class NewspaperRegistryTest {
  private final NewspaperRegistry registry = NewspaperRegistry.standard();

  @ParameterizedTest
  @CsvSource({
    "柳州晚报, 柳州市, 广西壮族自治区",
    "柳州日报, 柳州市, 广西壮族自治区",
    "盘锦日报, 盘锦市, 辽宁省",
    "三湘都市报, 长沙市, 湖南省",
    "新民晚报, 上海市, 上海市",
    "北京晚报, 北京市, 北京市",
    "羊城晚报, 广州市, 广东省",
    "解放日报, 上海市, 上海市",
    "江南晚报, 无锡市, 江苏省",
    "新安晚报, 合肥市, 安徽省",
    "鹤城晚报, 齐齐哈尔市, 黑龙江省",
    "京九晚报, 商丘市, 河南省",
    "南国今报, 柳州市, 广西壮族自治区",
    "朝阳日报, 朝阳市, 辽宁省",
    "恩施晚报, 恩施土家族苗族自治州, 湖北省",
    "仙桃日报, 仙桃市, 湖北省",
    "海宁日报, 嘉兴市, 浙江省",
    "萧山日报, 杭州市, 浙江省",
    "漳州民报, 漳州市, 福建省",
  })
  void aNewspaperServesACity(String newspaper, String city, String province) {
    assertThat(registry.placeOf(newspaper)).isEqualTo(new Place(province, city));
  }

  @ParameterizedTest
  @CsvSource({
    "湖南日报, 湖南省",
    "辽宁日报, 辽宁省",
    "吉林日报, 吉林省",
    "海南日报, 海南省",
    "河南法制报, 河南省",
    "南方日报, 广东省",
    "新华日报, 江苏省"
  })
  void aProvincesPaperServesNoSingleCity(String newspaper, String province) {
    assertThat(registry.placeOf(newspaper)).isEqualTo(new Place(province, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"人民日报", "光明日报", "解放军报", "中国青年报", "东方新报", "新城快报"})
  void aPaperOfTheWholeCountryIsKnownAndServesNoPlace(String newspaper) {
    assertThat(registry.placeOf(newspaper)).isEqualTo(Place.UNKNOWN);
    assertThat(registry.knows(newspaper)).isTrue();
  }

  @Test
  void aNameThatTellsNothingIsUnknown() {
    assertThat(registry.placeOf("青石桥报")).isEqualTo(Place.UNKNOWN);
    assertThat(registry.knows("青石桥报")).isFalse();
  }

  @Test
  void aUsersOwnNewspapersWin() {
    Place place = new Place("广西壮族自治区", "柳州市");
    NewspaperRegistry own = registry.with(Map.of("青石桥报", place, "新民晚报", place));
    assertThat(own.placeOf("青石桥报")).isEqualTo(place);
    assertThat(own.placeOf("新民晚报")).isEqualTo(place);
    assertThat(own.placeOf("羊城晚报").city()).isEqualTo("广州市");
    assertThat(registry.placeOf("新民晚报").city()).isEqualTo("上海市");
  }

  @Test
  void everyPlaceOfTheTableIsInTheGazetteerAndInItsProvince() {
    List<String> names = Tsv.rows("newspapers.tsv").stream().map(List::getFirst).toList();
    assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(890);
    Gazetteer gazetteer = Gazetteer.standard();
    for (String name : names) {
      Place place = registry.placeOf(name);
      if (place.city() != null) {
        assertThat(gazetteer.place(place.city())).as(name).contains(place);
      } else if (place.province() != null) {
        assertThat(gazetteer.provinceNamed(place.province())).as(name).contains(place.province());
      }
    }
    long placed = names.stream().filter(name -> registry.placeOf(name).province() != null).count();
    System.out.printf("newspapers: %d known, %d with their place%n", names.size(), placed);
    assertThat(placed).isGreaterThanOrEqualTo(730);
  }

  @Test
  void aNameThatBeginsWithAProvinceOrCityIsNotElsewhere() {
    for (List<String> row : Tsv.rows("newspapers.tsv")) {
      String name = row.getFirst();
      Place place = registry.placeOf(name);
      Gazetteer.standard()
          .prefixOf(name)
          .filter(prefix -> place.province() != null && row.size() == 1)
          .ifPresent(prefix -> assertThat(place).as(name).isEqualTo(prefix));
    }
  }
}
