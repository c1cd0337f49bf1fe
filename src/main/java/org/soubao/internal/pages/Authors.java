package org.soubao.internal.pages;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises the lines that name the author of an essay or a letter: {@code ◎林知远}, {@code 读者 林知远},
 * {@code 林知远（青石桥）}, or the bare name.
 */
final class Authors {
  /** The surnames of one character of the Hundred Family Surnames, and some more. */
  private static final String SURNAMES =
      "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仉督岳帅缑亢况郈有琴商牟佘佴伯赏墨哈谯笪年爱阳佟洛覃肖付闫代邝粟丘冼揭蓝";

  /** Surnames that are more often the beginning of a headline. */
  private static final String WORDS =
      "金华花方安常乐于时元平和明成计强路江高万解应左石全白双通红阳年爱有公相国文广东古易向步都利越师空沙须丰关后益商能满居山谷车秋家井松富全从连容经管水温别终养家米贝马牛羊鱼龙";

  private static final String COMPOUND =
      "欧阳|上官|司马|诸葛|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|司徒|司空|申屠|夏侯|东方|淳于|端木|南宫|独孤|鲜于|闾丘|轩辕|百里|呼延";

  private static final String BLANK = "[ \u3000]*";
  private static final String NAME =
      "(?:(?:"
          + COMPOUND
          + ")[\u4e00-\u9fff]{1,2}|["
          + SURNAMES
          + "](?:"
          + BLANK
          + "[\u4e00-\u9fff]|[\u4e00-\u9fff]{2}))";
  private static final String FROM = "(?:" + BLANK + "[（(](?<from>[^（）()]{2,10})[）)])";

  /** A name behind a sign of its own. */
  private static final Pattern MARKED =
      Pattern.compile(
          "(?:[◎□◇※■○●◆▲△☆★⊙]{1,2}"
              + BLANK
              + "(?:作者|文)?|(?:本报)?(?:读者|作者|市民|来信人)(?=[ \u3000：:]))[ \u3000：:/／]*(?<name>"
              + NAME
              + ")"
              + FROM
              + "?");

  /** A name with its place or trade. */
  private static final Pattern PLACED = Pattern.compile("(?<name>" + NAME + ")" + FROM);

  private static final Pattern BARE =
      Pattern.compile(
          "(?<name>(?:"
              + COMPOUND
              + ")[\u4e00-\u9fff]{1,2}|["
              + SURNAMES
              + "](?:[\u4e00-\u9fff]{2}|[ \u3000]+[\u4e00-\u9fff]))");

  /** What brackets behind a name hold in captions and stories. */
  private static final Pattern NO_PLACE = Pattern.compile(".*(?:化名|摄|图|[左右中]).*");

  private static final int LONGEST = 20;

  /** What a marked name begins with: spares the pattern on most lines. */
  private static final String MARKS = "◎□◇※■○●◆▲△☆★⊙本读作市来";

  private Authors() {}

  /** Whether the line's form alone tells that it names an author. */
  static boolean isMarked(String line) {
    return line.length() <= LONGEST && beginsWithMark(line) && MARKED.matcher(line).matches();
  }

  /**
   * Whether the line, which stands with headings, names an author.
   *
   * @param literary whether the page is one of essays and verse
   */
  static boolean isAmongHeadings(String line, boolean literary) {
    return line.length() <= LONGEST
        && beginsWithSurname(line)
        && (isPlaced(line)
            || (BARE.matcher(line).matches() && (literary || WORDS.indexOf(line.charAt(0)) < 0)));
  }

  /** Whether the line is a name with its place or trade in brackets. */
  static boolean isPlaced(String line) {
    Matcher placed = PLACED.matcher(line);
    return line.length() <= LONGEST
        && beginsWithSurname(line)
        && placed.matches()
        && !NO_PLACE.matcher(placed.group("from")).matches();
  }

  /** Spares the patterns, whose class of all surnames is tested one by one. */
  private static boolean beginsWithSurname(String line) {
    return !line.isEmpty()
        && (SURNAMES.indexOf(line.charAt(0)) >= 0 || COMPOUND.indexOf(line.charAt(0)) >= 0);
  }

  private static boolean beginsWithMark(String line) {
    return !line.isEmpty() && MARKS.indexOf(line.charAt(0)) >= 0;
  }

  /** The author's name, without blanks; empty where the line is no such line. */
  static Optional<String> nameIn(String line) {
    if (!beginsWithMark(line) && !beginsWithSurname(line)) {
      return Optional.empty();
    }
    for (Pattern form : new Pattern[] {MARKED, PLACED, BARE}) {
      Matcher matcher = form.matcher(line);
      if (matcher.matches()) {
        return Optional.of(TextRepair.tidy(matcher.group("name"), 0));
      }
    }
    return Optional.empty();
  }
}
