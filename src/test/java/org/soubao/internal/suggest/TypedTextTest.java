package org.soubao.internal.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soubao.internal.suggest.TypedText.Fit;

class TypedTextTest {
  @ParameterizedTest
  @CsvSource({
    "liuzhou, 柳州, PINYIN",
    "LiuZhou, 柳州, PINYIN",
    "liǔ zhōu, 柳州, PINYIN",
    "liu'zhou, 柳州, PINYIN",
    "liuz, 柳州, PINYIN_BEGUN",
    "l, 柳州, PINYIN_BEGUN",
    "liuzhou, 柳州市, PINYIN_BEGUN",
    "lz, 柳州, INITIALS",
    "lzh, 柳州, INITIALS",
    "lz, 柳州市, INITIALS_BEGUN",
    "lzs, 柳州市, INITIALS",
    "lzhs, 柳州市, INITIALS",
    "lzho, 柳州市, INITIALS_BEGUN",
    "lzhou, 柳州, INITIALS",
    "柳zhou, 柳州, PINYIN",
    "柳z, 柳州, PINYIN_BEGUN",
    "liu州, 柳州, PINYIN",
    "柳, 柳州, CHARACTERS",
    "lvliang, 吕梁, PINYIN",
    "luliang, 吕梁, PINYIN",
    "lüliang, 吕梁, PINYIN",
    "chongqing, 重庆, PINYIN",
    "xiamen, 厦门, PINYIN",
    "luan, 六安, PINYIN",
    "bengbu, 蚌埠, PINYIN",
    "changsha, 长沙, PINYIN",
    "chaoyang, 朝阳, PINYIN",
    "leshan, 乐山, PINYIN",
    "yueqing, 乐清, PINYIN",
    "laoting, 乐亭, PINYIN",
    "bozhou, 亳州, PINYIN",
    "luohe, 漯河, PINYIN",
    "biyang, 泌阳, PINYIN",
    "taizhou, 台州, PINYIN",
    "shanxian, 单县, PINYIN",
    "huhehaote, 呼和浩特, PINYIN",
    "qiqihaer, 齐齐哈尔, PINYIN",
    "haerbin, 哈尔滨, PINYIN",
    "wulumuqi, 乌鲁木齐, PINYIN",
    "panyu, 番禺, PINYIN",
    "donge, 东阿, PINYIN",
    "yuxian, 蔚县, PINYIN",
    "dongguan, 东莞, PINYIN",
    "lishui, 丽水, PINYIN",
    "xunxian, 浚县, PINYIN",
    "dabu, 大埔, PINYIN",
    "shifang, 什邡, PINYIN",
    "jurong, 句容, PINYIN",
    "xian, 西安, PINYIN",
    "zengguofan, 曾国藩, PINYIN",
    "xiejun, 解军, PINYIN",
    "qiuying, 仇英, PINYIN",
    "ouzh, 区忠, PINYIN_BEGUN",
    "zhaliangyong, 查良镛, PINYIN",
    "piaoshu, 朴树, PINYIN",
    "zhaihong, 翟红, PINYIN",
    "geming, 盖鸣, PINYIN",
    "shanxf, 单雄飞, INITIALS",
  })
  void aNameIsFoundByCharactersPinyinAndInitials(String typed, String name, Fit fit) {
    assertThat(TypedText.of(typed).fit(name)).contains(fit);
  }

  @ParameterizedTest
  @CsvSource({"lx, 柳州", "zhou, 柳州", "liuzhoux, 柳州", "柳xi, 柳州", "lzhh, 柳州", "洲, 柳州"})
  void whatFitsNotIsNotFound(String typed, String name) {
    assertThat(TypedText.of(typed).fit(name)).isEmpty();
  }

  @Test
  void longTextsAreCut() {
    String longText = "a".repeat(100_000);
    assertThat(TypedText.of(longText).text()).hasSize(TypedText.MAX_LENGTH);
    assertThat(TypedText.of(longText).fit("阿".repeat(10_000))).isPresent();
  }
}
