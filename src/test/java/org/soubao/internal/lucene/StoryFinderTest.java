package org.soubao.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.StoredFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.Reindex;
import org.soubao.Update;

class StoryFinderTest {
  private static final List<String> SENTENCES =
      List.of(
          "章江大桥昨日上午正式通车，三千多名市民步行走过全长两公里的新桥。",
          "大桥于三年前动工，总投资十二亿元，是连接老城与河东新区的第五座桥梁。",
          "负责施工的临江路桥公司介绍，主跨采用了国内少见的斜拉结构。",
          "市民何文秀带着孙女一早就来到桥头，她说从前过江要绕行四十分钟。",
          "公交部门同时开通了三条跨江线路，首末班车时间与地铁一致。",
          "交警提醒，通车首周桥上禁止货车通行，自行车须走专用车道。");

  @TempDir Path temp;

  private final List<String> lines = new ArrayList<>();

  @Test
  void cutAndRetitledPrintingsAreOneStory() throws IOException {
    add("a", "青河日报", "2025-03-02", body(0, 6), "");
    add("b", "白沙晚报", "2025-03-02", "本报讯 " + body(0, 3), "");
    add("c", "章江时报", "2025-03-03", body(0, 4) + "\\n本市读者可在周末乘坐专线前往参观，票价五元，学生半价优惠。", "");
    add("d", "绵阳新讯", "2025-03-03", "通车首日，绵阳有旅行社推出了大桥一日游线路，记者跟随首批游客体验后发现，桥头停车位十分紧张。", "");
    assertThat(stories()).containsExactly(Set.of("a", "b", "c"));
  }

  @Test
  void agencyCopyIsToldWhateverItSaysOfItself() throws IOException {
    add("wire", "青河日报", "2025-03-02", body(0, 6), ",\"origin\":\"wire\",\"agency\":\"新华社\"");
    add("own", "白沙晚报", "2025-03-02", "本报讯 " + body(0, 5), ",\"origin\":\"staff\"");
    add(
        "more",
        "章江时报",
        "2025-03-02",
        body(0, 2) + body(3, 4) + "本报记者随后走访了桥头的十几家商铺，店主们普遍认为客流会明显增加，不过也有人担心停车问题，街道办事处表示正在选址建设停车楼。",
        ",\"origin\":\"staff\"");
    add("signed", "绵阳新讯", "2025-03-02", body(0, 6), ",\"origin\":\"staff\",\"byline\":[\"何平\"]");
    add("before", "岳阳早报", "2025-03-01", body(0, 6), ",\"origin\":\"staff\"");
    assertThat(origins()).isEqualTo("{own=WIRE}");
  }

  @Test
  void whatAnotherPaperHadFirstIsAReprint() throws IOException {
    add("first", "青河日报", "2025-03-02", body(0, 6), ",\"origin\":\"staff\",\"byline\":[\"何平\"]");
    add("later", "白沙晚报", "2025-03-03", body(0, 6), "");
    add("again", "青河日报", "2025-03-05", body(0, 6), "");
    add("contributed", "章江时报", "2025-03-04", body(0, 6), ",\"origin\":\"contributed\"");
    assertThat(stories()).containsExactly(Set.of("first", "later", "again", "contributed"));
    assertThat(origins()).isEqualTo("{later=REPRINT}");
  }

  /** A form that is filled in anew every year, on pages without a date. */
  @Test
  void whatBearsNoDateIsNoReprintForItsLead() throws IOException {
    for (int year = 2021; year < 2024; year++) {
      String form =
          body(0, 2) + "本次登记自%d年起施行。".formatted(year) + Character.toString(year).repeat(120);
      lines.add("{\"id\":\"%d\",\"newspaper\":\"青河日报\",\"body\":\"%s\"}".formatted(year, form));
    }
    assertThat(stories()).isEmpty();
  }

  @Test
  void weatherInTheSameWordsIsNoStoryAndOneInManyPapersIsOne() throws IOException {
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      add("bridge-" + i, "第%d报".formatted(i), "2025-03-02", body(0, 2 + random.nextInt(5)), "");
      int warm = 8 + random.nextInt(20);
      String report =
          "市气象台今天早晨发布天气预报：预计今天白天到夜间多云转阴，偏北风%d到%d级，最高气温%d度，最低气温%d度，相对湿度%d%%，出行请注意添衣保暖，谨防道路湿滑。"
              .formatted(i % 4, i % 4 + 2, warm, warm - 6, 40 + random.nextInt(50));
      add(
          "weather-" + i,
          "第%d报".formatted(i),
          "2025-%02d-%02d".formatted(1 + i % 12, 1 + i % 28),
          report,
          "");
    }
    List<Set<String>> stories = stories();
    assertThat(stories)
        .anySatisfy(story -> {
          assertThat(story).hasSize(500);
          assertThat(story).allMatch(id -> id.startsWith("bridge"));
        });
    assertThat(stories).allMatch(story -> story.size() == 500 || story.size() < 10);
  }

  @Test
  void anUpdateFindsWhatAReindexWould() throws IOException {
    Random random = new Random(7);
    Path index = temp.resolve("index");
    write(random, 0);
    write(random, 1);
    Reindex.from(temp.resolve("pages")).into(index).run();
    for (int round = 0; round < 6; round++) {
      write(random, random.nextInt(4));
      Update.of(index).run();
      Path anew = temp.resolve("anew");
      Reindex.from(temp.resolve("pages")).into(anew).run();
      assertThat(told(index)).as("round %d", round).isEqualTo(told(anew));
    }
  }

  private void write(Random random, int file) throws IOException {
    lines.clear();
    for (int i = 0; i < 12; i++) {
      int first = random.nextInt(4);
      String body = body(first, first + 1 + random.nextInt(6 - first));
      String origin = random.nextInt(3) == 0 ? ",\"origin\":\"wire\"" : "";
      String day = "2025-03-%02d".formatted(1 + random.nextInt(9));
      add("%d-%d".formatted(file, i), "第%d报".formatted(random.nextInt(5)), day, body, origin);
    }
    Files.createDirectories(temp.resolve("pages"));
    Files.write(temp.resolve("pages").resolve(file + ".jsonl"), lines);
  }

  private static String body(int from, int to) {
    return String.join("", SENTENCES.subList(from, Math.min(to, SENTENCES.size())));
  }

  private void add(String id, String newspaper, String date, String body, String more) {
    lines.add(
        "{\"id\":\"%s\",\"newspaper\":\"%s\",\"date\":\"%s\",\"headline\":\"%s\",\"body\":\"%s\"%s}"
            .formatted(id, newspaper, date, "新桥" + id, body, more));
  }

  private List<Set<String>> stories() throws IOException {
    return List.copyOf(told(index()).keySet());
  }

  private String origins() throws IOException {
    return String.join("", told(index()).values());
  }

  private Path index() throws IOException {
    Files.createDirectories(temp.resolve("pages"));
    Files.write(temp.resolve("pages").resolve("all.jsonl"), lines);
    Path index = temp.resolve("index");
    Reindex.from(temp.resolve("pages")).into(index).run();
    return index;
  }

  /** The ids of each story, and what it shows of their origins. */
  private static Map<Set<String>, String> told(Path index) throws IOException {
    Generation open = Generation.open(index);
    try {
      Map<Set<String>, String> told = new TreeMap<>(Comparator.comparing(Set::toString));
      StoredFields stored = open.reader().storedFields();
      for (int story = 0; story < open.stories().size(); story++) {
        Map<String, String> origins = new TreeMap<>();
        Set<String> ids = new TreeSet<>();
        for (int document : open.stories().printings(story)) {
          String id = Search.article(stored, document).id();
          ids.add(id);
          if (open.stories().origin(document) != null) {
            origins.put(id, String.valueOf(open.stories().origin(document)));
          }
        }
        told.put(ids, origins.toString());
      }
      return told;
    } finally {
      open.reader().close();
    }
  }
}
