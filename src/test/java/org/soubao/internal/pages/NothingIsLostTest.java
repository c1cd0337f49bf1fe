package org.soubao.internal.pages;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a page holds, each of its characters ends in an article or is named as left out. */
class NothingIsLostTest {
  @Provide
  Arbitrary<String> pages() {
    Arbitrary<String> line =
        Arbitraries.of(
            "",
            "",
            "本报讯（记者林知远）青石",
            "桥图书馆昨日重新开放，新增",
            "放时间。",
            " 晚报讯 北码头渡船",
            "图书馆重新开放",
            "——重开见闻",
            "○○记者 方 亮",
            "（下转第二版）",
            "■据新华社",
            "·广告·",
            "图图书书馆馆",
            "（记者 何小川 摄）",
            "\u3000𠮷a b",
            "\uFEFF\u0001，");
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(12);
    return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(9, line), net.jqwik.api.Tuple.of(1, any))
        .list()
        .ofMaxSize(40)
        .map(lines -> String.join("\n", lines));
  }

  @Property
  void everyCharacterIsInOnePieceOrLeftOut(@ForAll("pages") String text) {
    Coverage.check(text);
  }
}
