package org.soubao.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.model.Article;
import org.soubao.search.Hit;

/**
 * Articles of one subject are similar: twelve subjects, two and two of which share words, five
 * articles each, of which any two share only some words; and sentences that stand in all papers.
 * Repeat a failure with {@code -Dsimilar.seed=SEED}.
 */
class SimilarArticlesTest {
  private static final long SEED = Long.getLong("similar.seed", 20250224);
  private static final int OF_EACH = 5;
  private static final int WORDS = 7;

  private static final List<String> SUBJECTS =
      List.of(
          "防汛 堤坝 水位 沙袋 水库 暴雨 巡查 泄洪 冲锋舟 警戒线 河道 撤离",
          "抗旱 灌溉 水库 机井 水渠 墒情 玉米 河道 送水车 滴灌 降雨 禾苗",
          "图书馆 夜读 借阅 读者证 馆藏 阅览室 还书 讲座 书架 古籍 绘本 志愿者",
          "博物馆 文物 展厅 讲解员 青铜器 修复 古籍 库房 考古 志愿者 陶罐 拓片",
          "公交车 站台 线路 司机 换乘 早高峰 车厢 充电桩 专用道 刷卡 末班车 调度",
          "地铁 隧道 盾构 站台 换乘 施工 围挡 轨道 车厢 调试 安检 风井",
          "小学 课间 操场 班主任 午餐 作业 家长 校车 教室 社团 少先队 课后服务",
          "高考 考场 考生 监考 试卷 家长 志愿 录取 送考 准考证 教室 听力",
          "茶农 采茶 炒青 茶园 头茶 茶青 合作社 品种 春茶 茶叶 山坡 订单",
          "果农 柑橘 合作社 果园 套袋 采摘 冷库 品种 订单 电商 嫁接 糖度",
          "医院 门诊 挂号 急诊 护士 病房 手术 药房 医保 复诊 体检 患者",
          "疫苗 接种 社区医生 体检 留观 护士 登记 流感 预约 老人 门诊 抗体");

  private static final List<String> SENTENCES =
      List.of(
          "记者昨日在现场看到，{0}和{1}成了大家谈论的话题。",
          "据介绍，今年以来当地把{0}列为重点工作，{1}也有了新的安排。",
          "“从前不是这样。”一位居民说起{0}，又说起{1}。",
          "负责人表示，下一步将继续做好{0}，同时改进{1}。",
          "统计显示，{0}比去年同期增加，{1}基本持平。");

  private static final List<String> EVERYWHERE =
      List.of(
          "本报讯 昨日，有关部门召开会议，部署近期工作。",
          "相关负责人表示，将继续推进这项工作，方便群众生活。",
          "天气转好，市民纷纷走出家门，公园里十分热闹。",
          "会议要求，各单位要提高认识，把各项措施落到实处。");

  @TempDir static Path index;

  @Test
  void theSimilarOnesAreOfTheSameSubject() {
    Articles.index(index, articles(new Random(SEED)));
    Map<Integer, Integer> found = new TreeMap<>();
    int first = 0;
    try (LuceneEngine engine = LuceneEngine.open(index)) {
      for (int subject = 0; subject < SUBJECTS.size(); subject++) {
        for (int i = 0; i < OF_EACH; i++) {
          String own = subject + "-";
          List<Hit> hits = engine.similar(own + i, OF_EACH - 1).orElseThrow();
          long right = hits.stream().filter(hit -> hit.article().id().startsWith(own)).count();
          found.merge(subject, (int) right, Integer::sum);
          first += !hits.isEmpty() && hits.getFirst().article().id().startsWith(own) ? 1 : 0;
        }
      }
    }
    int articles = SUBJECTS.size() * OF_EACH;
    double all = found.values().stream().mapToInt(Integer::intValue).sum();
    double precision = all / (articles * (OF_EACH - 1));
    System.out.printf(
        "similar articles: first of the same subject %.3f, of the first four %.3f, by subject %s%n",
        first / (double) articles, precision, found);
    assertThat(precision).as("seed %d, %s", SEED, found).isGreaterThan(0.85);
    assertThat(first).as("seed %d", SEED).isGreaterThan(articles * 9 / 10);
  }

  private static List<Article> articles(Random random) {
    List<Article> articles = new ArrayList<>();
    for (int subject = 0; subject < SUBJECTS.size(); subject++) {
      for (int i = 0; i < OF_EACH; i++) {
        articles.add(article(subject + "-" + i, subject, random));
      }
    }
    Collections.shuffle(articles, random);
    return articles;
  }

  private static Article article(String id, int subject, Random random) {
    List<String> words = new ArrayList<>(List.of(SUBJECTS.get(subject).split(" ", -1)));
    Collections.shuffle(words, random);
    StringBuilder body = new StringBuilder(EVERYWHERE.get(random.nextInt(EVERYWHERE.size())));
    for (int i = 1; i < WORDS - 1; i += 2) {
      String sentence = SENTENCES.get(random.nextInt(SENTENCES.size()));
      body.append('\n')
          .append(sentence.replace("{0}", words.get(i)).replace("{1}", words.get(i + 1)));
    }
    body.append('\n').append(EVERYWHERE.get(random.nextInt(EVERYWHERE.size())));
    return Article.builder(id, body.toString())
        .headline(words.get(0) + "有了新变化，" + words.get(1) + "也不同")
        .build();
  }
}
