package org.soubao.internal.pages;

import java.util.List;
import org.soubao.internal.Simplified;

/** The surnames of Chinese people: what tells a name from other words. */
final class Surnames {
  /** Those of one character of the Hundred Family Surnames, and some more. */
  static final String SINGLE =
      "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤"
          + "滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童"
          + "颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳"
          + "汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔"
          + "阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国"
          + "文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仉督岳帅缑亢况郈有琴商牟佘佴伯赏"
          + "墨哈谯笪年爱阳佟洛覃肖付闫代邝粟丘冼揭蓝辜芦麦苟隋丛苑迟";

  /** Those of two characters. */
  static final List<String> COMPOUND =
      List.of(
          "欧阳", "上官", "司马", "诸葛", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "宇文", "司徒", "司空", "申屠", "夏侯",
          "东方", "淳于", "端木", "南宫", "独孤", "鲜于", "闾丘", "轩辕", "百里", "呼延");

  private static final String FIRSTS = firsts();

  private Surnames() {}

  /** Whether a text may begin with a surname. */
  static boolean mayBegin(String text) {
    return !text.isEmpty() && FIRSTS.indexOf(Simplified.of(text.charAt(0))) >= 0;
  }

  /** Whether a character is a surname. */
  static boolean isSingle(char c) {
    return SINGLE.indexOf(c) >= 0;
  }

  /** Whether a name begins with a surname of two characters. */
  static boolean isCompound(String name) {
    return COMPOUND.stream().anyMatch(name::startsWith);
  }

  private static String firsts() {
    StringBuilder firsts = new StringBuilder(SINGLE);
    COMPOUND.forEach(name -> firsts.append(name.charAt(0)));
    return firsts.toString();
  }
}
