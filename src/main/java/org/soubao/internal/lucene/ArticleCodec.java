package org.soubao.internal.lucene;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Article;
import org.soubao.model.Box;
import org.soubao.model.Contributor;
import org.soubao.model.Kind;
import org.soubao.model.Origin;
import org.soubao.model.Part;
import org.soubao.model.Piece;
import org.soubao.model.Place;
import org.soubao.model.Source;

/**
 * A whole article as the bytes of one stored field: strings are {@linkplain CompactText compact}
 * behind their length, null has no length. A change of the order is a change of {@link
 * Schema#FINGERPRINT}.
 */
final class ArticleCodec {
  private ArticleCodec() {}

  /** The bytes of an article. */
  static BytesRef encode(Article article) {
    Writer out = new Writer();
    out.text(article.id());
    out.text(article.body());
    out.text(article.newspaper());
    out.text(article.place().province());
    out.text(article.place().city());
    out.text(article.date() == null ? null : article.date().toString());
    out.text(article.page());
    out.text(article.section());
    out.text(article.kicker());
    out.text(article.hasPrintedHeadline() ? article.headline() : "");
    out.text(article.deck());
    out.list(article.subheads(), Writer::text);
    out.list(article.contributors(), Writer::contributor);
    out.text(article.credit());
    out.text(article.dateline());
    out.text(article.agency());
    out.text(article.origin().name());
    out.text(article.kind().name());
    out.list(article.captions(), Writer::text);
    out.text(article.continuedOn());
    out.text(article.continuedFrom());
    out.list(List.copyOf(article.inferred()), Writer::text);
    out.list(List.copyOf(article.corrected()), Writer::text);
    out.source(article.source());
    out.list(article.parts(), Writer::part);
    out.value(article.extra());
    return new BytesRef(out.bytes.toByteArray());
  }

  /** The article of such bytes. */
  static Article decode(BytesRef bytes) {
    Reader in = new Reader(new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length));
    Article.Builder article = Article.builder(in.required(), in.required());
    article.newspaper(in.text()).place(new Place(in.text(), in.text()));
    String date = in.text();
    article.date(date == null ? null : LocalDate.parse(date));
    article.page(in.text()).section(in.text());
    article.kicker(in.text()).headline(in.required()).deck(in.text());
    article.subheads(in.list(in::required)).contributors(in.list(in::contributor));
    article.credit(in.text()).dateline(in.text()).agency(in.text());
    article.origin(Origin.valueOf(in.required())).kind(Kind.valueOf(in.required()));
    article.captions(in.list(in::required));
    article.continuedOn(in.text()).continuedFrom(in.text());
    article.inferred(new LinkedHashSet<>(in.list(in::required)));
    article.corrected(new LinkedHashSet<>(in.list(in::required)));
    article.source(in.source()).parts(in.list(in::part));
    article.extra(in.map());
    return article.build();
  }

  /** The types of values that JSON knows; one stands before each value. */
  private static final char NULL = '0';

  private static final char TRUE = 't';
  private static final char FALSE = 'f';
  private static final char TEXT = 's';
  private static final char INTEGER = 'i';
  private static final char DECIMAL = 'd';
  private static final char LIST = 'l';
  private static final char MAP = 'm';

  private static final class Writer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);

    void text(@Nullable String text) {
      if (text == null) {
        number(0);
        return;
      }
      byte[] compact = CompactText.encode(text);
      number(compact.length + 1);
      bytes.writeBytes(compact);
    }

    <T> void list(List<T> list, BiConsumer<Writer, T> item) {
      number(list.size());
      list.forEach(value -> item.accept(this, value));
    }

    /** Seven bits a byte, the low ones first, as Lucene's vInt. */
    private void number(int number) {
      int rest = number;
      while ((rest & ~0x7F) != 0) {
        bytes.write((rest & 0x7F) | 0x80);
        rest >>>= 7;
      }
      bytes.write(rest);
    }

    void contributor(Contributor contributor) {
      text(contributor.name());
      text(contributor.role() == null ? null : contributor.role().name());
    }

    void source(@Nullable Source source) {
      text(source == null ? null : source.path());
      if (source != null) {
        list(source.pieces(), Writer::piece);
        list(source.boxes(), Writer::box);
      }
    }

    void part(Part part) {
      text(part.path());
      text(part.page());
      list(part.pieces(), Writer::piece);
      list(part.boxes(), Writer::box);
    }

    void box(Box box) {
      share(box.left());
      share(box.top());
      share(box.width());
      share(box.height());
    }

    private void share(double share) {
      number((int) Math.round(share * Box.STEPS));
    }

    void piece(Piece piece) {
      number(piece.start());
      number(piece.end() - piece.start());
    }

    void value(@Nullable Object value) {
      switch (value) {
        case null -> type(NULL);
        case Boolean truth -> type(truth ? TRUE : FALSE);
        case Integer number -> integer(number);
        case Long number -> integer(number);
        case Number number -> {
          type(DECIMAL);
          text(number.toString());
        }
        case List<?> list -> {
          type(LIST);
          list(list, Writer::value);
        }
        case Map<?, ?> map -> {
          type(MAP);
          number(map.size());
          map.forEach((key, item) -> {
            text(String.valueOf(key));
            value(item);
          });
        }
        default -> {
          type(TEXT);
          text(value.toString());
        }
      }
    }

    private void integer(long number) {
      type(INTEGER);
      text(Long.toString(number));
    }

    private void type(char type) {
      bytes.write(type);
    }
  }

  private record Reader(ByteArrayDataInput bytes) {
    @Nullable String text() {
      int length = bytes.readVInt();
      if (length == 0) {
        return null;
      }
      byte[] compact = new byte[length - 1];
      bytes.readBytes(compact, 0, compact.length);
      return CompactText.decode(compact);
    }

    String required() {
      String text = text();
      return text == null ? "" : text;
    }

    <T> List<T> list(Supplier<T> item) {
      int size = bytes.readVInt();
      List<T> list = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        list.add(item.get());
      }
      return list;
    }

    Contributor contributor() {
      return new Contributor(required(), optional(Contributor.Role::valueOf));
    }

    private <T> @Nullable T optional(Function<String, T> parse) {
      String text = text();
      return text == null ? null : parse.apply(text);
    }

    @Nullable Source source() {
      String path = text();
      return path == null ? null : new Source(path, list(this::piece), list(this::box));
    }

    Part part() {
      return new Part(required(), text(), list(this::piece), list(this::box));
    }

    Piece piece() {
      int start = bytes.readVInt();
      return new Piece(start, start + bytes.readVInt());
    }

    Box box() {
      return new Box(share(), share(), share(), share());
    }

    private double share() {
      return bytes.readVInt() / (double) Box.STEPS;
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> map() {
      return (Map<String, Object>) value();
    }

    private @Nullable Object value() {
      return switch ((char) bytes.readByte()) {
        case NULL -> null;
        case TRUE -> true;
        case FALSE -> false;
        case TEXT -> required();
        case INTEGER -> Long.valueOf(required());
        case DECIMAL -> Double.valueOf(required());
        case LIST -> list(this::value);
        case MAP -> {
          int size = bytes.readVInt();
          Map<String, @Nullable Object> map = LinkedHashMap.newLinkedHashMap(size);
          for (int i = 0; i < size; i++) {
            map.put(required(), value());
          }
          yield map;
        }
        default -> throw new IllegalStateException("not the bytes of an article");
      };
    }
  }
}
