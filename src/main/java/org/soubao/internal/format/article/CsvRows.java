package org.soubao.internal.format.article;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a table into rows and cells as RFC 4180 has it. Where quotation marks don't fit, the row is
 * at fault, and reading goes on with the line behind the one that it begins with: what stands
 * behind a stray quotation mark is read. Holds one row at a time. For one thread.
 */
final class CsvRows implements Closeable {
  /** More characters than any article has; what a quotation mark opens ends there. */
  static final int MAX_ROW = 1 << 22;

  private static final int MAX_CELLS = 10_000;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final BufferedReader reader;
  private char delimiter = ',';

  /** Lines that were read for a row at fault, and are to be read again. */
  private final Deque<String> again = new ArrayDeque<>();

  private long number;
  private int unread = -2;

  CsvRows(Reader reader) throws IOException {
    this.reader = new BufferedReader(reader, 1 << 16);
    int first = this.reader.read();
    unread = first == BYTE_ORDER_MARK ? -2 : first;
  }

  /**
   * A row.
   *
   * @param line where it begins, from 1
   * @param fault what is wrong with it; null where it is whole
   */
  record Row(long line, List<String> cells, @Nullable String fault) {
    boolean isBlank() {
      return fault == null && cells.stream().allMatch(String::isBlank);
    }
  }

  /** What parts the cells; a comma if nothing is said. */
  void delimiter(char delimiter) {
    this.delimiter = delimiter;
  }

  /** The next line, which stays the next one; null at the end. */
  @Nullable String peek() throws IOException {
    String line = line();
    if (line != null) {
      again.addFirst(line);
      number--;
    }
    return line;
  }

  /** How many lines were read. */
  long lineNumber() {
    return number;
  }

  /** The next row that has anything in it; null at the end. */
  @Nullable Row next() throws IOException {
    Row row = row();
    while (row != null && row.isBlank()) {
      row = row();
    }
    return row;
  }

  private @Nullable Row row() throws IOException {
    String line = line();
    if (line == null) {
      return null;
    }
    long start = number;
    List<String> behind = new ArrayList<>();
    RowCells cells = new RowCells();
    long size = line.length();
    cells.take(line);
    while (cells.isOpen() && size <= MAX_ROW) {
      line = line();
      if (line == null) {
        break;
      }
      behind.add(line);
      size += line.length() + 1;
      cells.take(line);
    }
    String fault = size > MAX_ROW && behind.isEmpty() ? tooLong() : cells.fault();
    if (fault == null) {
      return new Row(start, cells.done, null);
    }
    for (int i = behind.size() - 1; i >= 0; i--) {
      again.addFirst(behind.get(i));
    }
    number = start;
    return new Row(start, List.of(), fault);
  }

  private static String tooLong() {
    return "The row has more than %d million characters; no article has.".formatted(MAX_ROW >> 20);
  }

  /** Without its end; null behind the last one. Of what is too long, the rest is passed over. */
  private @Nullable String line() throws IOException {
    if (!again.isEmpty()) {
      number++;
      return again.removeFirst();
    }
    int c = character();
    if (c < 0) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    while (c >= 0 && c != '\n' && c != '\r') {
      if (line.length() <= MAX_ROW) {
        line.append((char) c);
      }
      c = character();
    }
    if (c == '\r') {
      int next = character();
      unread = next == '\n' ? -2 : next;
    }
    number++;
    return line.toString();
  }

  private int character() throws IOException {
    int c = unread == -2 ? reader.read() : unread;
    unread = c < 0 ? -1 : -2;
    return c;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private enum State {
    BEGIN,
    PLAIN,
    QUOTED,
    CLOSED,
    STRAY
  }

  /** The cells of one row. */
  private final class RowCells {
    private final List<String> done = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private State state = State.BEGIN;

    boolean isOpen() {
      return state == State.QUOTED;
    }

    void take(String line) {
      for (int i = 0; i < line.length() && state != State.STRAY; i++) {
        take(line.charAt(i));
      }
      if (isOpen()) {
        cell.append('\n');
      } else if (state != State.STRAY) {
        end();
      }
    }

    private void take(char c) {
      switch (state) {
        case BEGIN, PLAIN -> {
          if (c == delimiter) {
            end();
          } else if (c == '"' && state == State.BEGIN) {
            cell.setLength(0);
            state = State.QUOTED;
          } else {
            cell.append(c);
            state = c == ' ' ? state : State.PLAIN;
          }
        }
        case QUOTED -> {
          if (c == '"') {
            state = State.CLOSED;
          } else {
            cell.append(c);
          }
        }
        case CLOSED -> {
          if (c == '"') {
            cell.append(c);
            state = State.QUOTED;
          } else if (c == delimiter) {
            end();
          } else if (c != ' ') {
            state = State.STRAY;
          }
        }
        case STRAY -> {}
      }
    }

    private void end() {
      done.add(cell.toString());
      cell.setLength(0);
      state = done.size() > MAX_CELLS ? State.STRAY : State.BEGIN;
    }

    /** What is wrong; null where nothing is. */
    @Nullable String fault() {
      return switch (state) {
        case QUOTED ->
            "The quotation mark that opens cell %d is never closed; close it, or take it out."
                .formatted(done.size() + 1);
        case STRAY ->
            "A quotation mark in cell %d stands alone; inside a cell write it twice (\"\"), with quotation marks around the cell."
                .formatted(done.size() + 1);
        case BEGIN, PLAIN, CLOSED -> null;
      };
    }
  }
}
