package org.soubao.internal.pages;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What newspapers call their sections (版名). */
final class Sections {
  /** What newspapers call their pages; a longer name may add 新闻, 版 or 周刊. */
  private static final Set<String> NAMES =
      Set.of(
          "要闻", "时政", "本地", "本市", "城事", "城市", "民生", "社会", "社区", "经济", "财经", "产经", "金融", "文化", "文艺",
          "文娱", "娱乐", "体育", "文体", "教育", "科教", "科技", "健康", "卫生", "法治", "法制", "政法", "国内", "国际", "时事",
          "天下", "评论", "观点", "言论", "时评", "副刊", "综合", "专版", "专题", "特刊", "公告", "旅游", "文旅", "汽车", "房产",
          "楼市", "乡村", "三农", "区县", "县域", "县区", "生活", "消费", "读书", "阅读", "人物", "理论", "党建", "军事", "生态",
          "环保", "图片", "影像", "摄影", "关注", "焦点", "聚焦", "深度", "调查", "热线", "服务", "便民", "头版", "封面", "资讯",
          "声音", "农业", "工业");

  private static final Set<String> LITERARY = Set.of("副刊", "文艺");
  private static final List<String> ENDINGS = List.of("新闻", "周刊", "专刊", "版");
  private static final int LONGEST = 6;

  private Sections() {}

  /** Whether it is one of those names, perhaps with such an ending. */
  static boolean isSection(String name) {
    return NAMES.contains(name) || NAMES.contains(withoutEnding(name));
  }

  /** Whether a section is one of essays and verse. */
  static boolean isLiterary(@Nullable String section) {
    return section != null && LITERARY.contains(section);
  }

  /** The name without 新闻, 周刊, 专刊 or 版 at its end; empty where it is no more than that. */
  static String withoutEnding(String section) {
    for (String ending : ENDINGS) {
      if (section.endsWith(ending)) {
        return section.substring(0, section.length() - ending.length());
      }
    }
    return section;
  }

  /** The section that a longer name ends in: 副刊 for 水仙副刊; null where it does in none. */
  static @Nullable String atEnd(String name) {
    String ending = name.substring(Math.max(0, name.length() - 2));
    return name.length() <= LONGEST && NAMES.contains(ending) ? ending : null;
  }
}
