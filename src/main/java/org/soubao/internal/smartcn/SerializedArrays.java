package org.soubao.internal.smartcn;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/**
 * Reads arrays of primitives from a stream that {@link java.io.ObjectOutputStream} wrote, without
 * making objects of any class: the grammar is that of the <a
 * href="https://docs.oracle.com/en/java/javase/21/docs/specs/serialization/protocol.html">Java
 * Object Serialization Specification</a>, chapter 6, and what is not an array in it is refused.
 *
 * <p>Much faster than {@code ObjectInputStream} where there are many short arrays, and of nested
 * arrays no element is kept. Not for several threads.
 */
final class SerializedArrays {
  private static final int HEADER = 0xACED0005;
  private static final int BASE_HANDLE = 0x7E0000;
  private static final byte NULL = 0x70;
  private static final byte REFERENCE = 0x71;
  private static final byte CLASS = 0x72;
  private static final byte ARRAY = 0x75;
  private static final byte END_OF_DATA = 0x78;
  private static final byte SERIALIZABLE = 0x02;

  private final ByteBuffer bytes;
  private final Map<String, Integer> handles = new HashMap<>();
  private int handle = BASE_HANDLE;

  /**
   * Begins to read.
   *
   * @throws IOException if that is no such stream
   */
  SerializedArrays(byte[] stream) throws IOException {
    bytes = ByteBuffer.wrap(stream);
    require(bytes.remaining() >= Integer.BYTES && bytes.getInt() == HEADER);
  }

  /** Something that reads on and may find the end too early. */
  private interface Reading<T> {
    T read() throws IOException;
  }

  /** The next array, which must be of that type. */
  short[] shorts() throws IOException {
    return array("[S", Short.BYTES, short[]::new, (from, to) -> from.asShortBuffer().get(to));
  }

  /** The next array, which must be of that type. */
  char[] chars() throws IOException {
    return array("[C", Character.BYTES, char[]::new, (from, to) -> from.asCharBuffer().get(to));
  }

  /** The next array, which must be of that type. */
  int[] ints() throws IOException {
    return array("[I", Integer.BYTES, int[]::new, (from, to) -> from.asIntBuffer().get(to));
  }

  /** The next array, which must be of that type. */
  long[] longs() throws IOException {
    return array("[J", Long.BYTES, long[]::new, (from, to) -> from.asLongBuffer().get(to));
  }

  private <A> A array(
      String type, int elementBytes, IntFunction<A> make, BiConsumer<ByteBuffer, A> fill)
      throws IOException {
    return guarded(() -> {
      int length = length(type, elementBytes);
      A array = make.apply(length);
      fill.accept(bytes, array);
      skip(length * elementBytes);
      return array;
    });
  }

  /**
   * Enters an array of arrays, of which the elements are to be read next.
   *
   * @param type its name as {@link Class#getName} gives it
   * @return its length; −1 where there is null instead
   */
  int enter(String type) throws IOException {
    return guarded(() -> isNull() ? -1 : length(type, 1));
  }

  /** Whether the next element is null; then it is passed over. */
  boolean isNull() throws IOException {
    return guarded(() -> {
      boolean none = bytes.get(bytes.position()) == NULL;
      skip(none ? 1 : 0);
      return none;
    });
  }

  private int length(String type, int elementBytes) throws IOException {
    require(bytes.get() == ARRAY);
    switch (bytes.get()) {
      case CLASS -> describe(type);
      case REFERENCE -> require(handles.getOrDefault(type, 0) == bytes.getInt());
      default -> require(false);
    }
    handle++;
    int length = bytes.getInt();
    require(length >= 0 && length <= bytes.remaining() / elementBytes);
    return length;
  }

  private void describe(String type) throws IOException {
    byte[] name = new byte[bytes.getShort()];
    bytes.get(name);
    require(type.equals(new String(name, java.nio.charset.StandardCharsets.ISO_8859_1)));
    skip(Long.BYTES);
    require(bytes.get() == SERIALIZABLE && bytes.getShort() == 0);
    require(bytes.get() == END_OF_DATA && bytes.get() == NULL);
    handles.put(type, handle++);
  }

  private void skip(int count) {
    bytes.position(bytes.position() + count);
  }

  private static void require(boolean condition) throws IOException {
    if (!condition) {
      throw new StreamCorruptedException("not the array that is expected");
    }
  }

  private static <T> T guarded(Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException("the stream of arrays ends too early", e);
    }
  }
}
