package dev.sneller.ingest.csv;

import dev.sneller.table.CsvFormat;
import java.util.Arrays;

/**
 * Cuts a record into fields. Escapes and doubled enclosures are taken out where they stand: the text of a field moves together in the block.
 *
 * <p>Reused from record to record; owned by one thread.
 */
final class FieldSplitter {
    private static final byte ORDINARY = 0;
    private static final byte DELIMITER = 1;
    private static final byte RECORD_END = 2;
    private static final byte ESCAPE = 3;

    private final CsvFormat format;
    private final byte[] delimiter;
    private final int unenclosedEscape;
    private final byte[] meaning = new byte[256];

    int[] from = new int[32];
    int[] to = new int[32];
    boolean[] enclosed = new boolean[32];
    int count;
    /** Where the record is malformed, -1 when it is not. */
    int wrongAt;

    String wrong;

    FieldSplitter(CsvFormat format) {
        this.format = format;
        this.delimiter = format.fieldDelimiter();
        this.unenclosedEscape = format.escape() != CsvFormat.NONE ? format.escape() : format.unenclosedEscape();
        if (unenclosedEscape != CsvFormat.NONE) {
            meaning[unenclosedEscape] = ESCAPE;
        }
        if (delimiter != null) {
            meaning[delimiter[0] & 0xFF] = DELIMITER;
        }
        if (format.recordEnd() == CsvFormat.LINES) {
            meaning['\n'] = RECORD_END;
            meaning['\r'] = RECORD_END;
        } else {
            meaning[format.recordEnd()] = RECORD_END;
        }
    }

    /** Splits the record that begins at {@code start}; returns where the next one begins. */
    int split(byte[] text, int start, int end) {
        count = 0;
        wrongAt = -1;
        int p = start;
        while (true) {
            int open = format.enclosure() == CsvFormat.NONE ? -1 : opening(text, p, end);
            p = open >= 0 ? enclosed(text, open + 1, end) : unenclosed(text, p, end);
            if (p >= end) {
                return end;
            }
            if (meaning[text[p] & 0xFF] == RECORD_END) {
                return behindRecord(text, p, end);
            }
            p += delimiter.length;
        }
    }

    private int behindRecord(byte[] text, int at, int end) {
        boolean returnAndNewline =
                text[at] == '\r' && format.recordEnd() == CsvFormat.LINES && at + 1 < end && text[at + 1] == '\n';
        return returnAndNewline ? at + 2 : at + 1;
    }

    /** Index of an enclosure that opens a field here, or -1. */
    private int opening(byte[] text, int start, int end) {
        int p = start;
        while (format.trimSpace() && p < end && isBlank(text[p])) {
            p++;
        }
        return p < end && text[p] == format.enclosure() ? p : -1;
    }

    private int unenclosed(byte[] text, int start, int end) {
        int p = start;
        while (true) {
            while (p < end && meaning[text[p] & 0xFF] == ORDINARY) {
                p++;
            }
            if (p == end || endsField(text, p, end)) {
                add(text, start, p, false);
                return p;
            }
            if (meaning[text[p] & 0xFF] == ESCAPE) {
                return escaped(text, start, p, end);
            }
            p++;
        }
    }

    /** Goes on with a field at its first escape. */
    private int escaped(byte[] text, int start, int at, int end) {
        int p = at;
        int written = at;
        while (p < end && !endsField(text, p, end)) {
            if (text[p] == unenclosedEscape && p + 1 < end && isEscapable(text[p + 1])) {
                p++;
            }
            text[written++] = text[p++];
        }
        add(text, start, written, false);
        return p;
    }

    private boolean isEscapable(byte c) {
        byte means = meaning[c & 0xFF];
        return means != ORDINARY || c == format.enclosure();
    }

    private boolean endsField(byte[] text, int at, int end) {
        return switch (meaning[text[at] & 0xFF]) {
            case RECORD_END -> true;
            case DELIMITER ->
                delimiter.length == 1
                        || at + delimiter.length <= end
                                && Arrays.equals(text, at, at + delimiter.length, delimiter, 0, delimiter.length);
            default -> false;
        };
    }

    /** Text up to the closing enclosure; behind it only blanks may stand. */
    private int enclosed(byte[] text, int start, int end) {
        int p = start;
        int written = start;
        while (p < end) {
            byte c = text[p];
            boolean closes = c == format.enclosure();
            if (closes && !(p + 1 < end && text[p + 1] == c)) {
                break;
            }
            if (closes || c == format.escape() && p + 1 < end) {
                p++;
            }
            text[written++] = text[p++];
        }
        if (p == end) {
            add(text, start, written, true);
            return malformed(start - 1, "the enclosed field is not closed", end);
        }
        p++;
        while (format.trimSpace() && p < end && isBlank(text[p])) {
            p++;
        }
        if (p < end && !endsField(text, p, end)) {
            int at = p;
            while (p < end && meaning[text[p] & 0xFF] != RECORD_END) {
                p++;
            }
            return malformed(at, "a delimiter must follow the enclosed field", p);
        }
        add(text, start, written, true);
        return p;
    }

    private int malformed(int at, String reason, int behind) {
        wrongAt = at;
        wrong = reason;
        return behind;
    }

    private void add(byte[] text, int start, int end, boolean isEnclosed) {
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
            enclosed = Arrays.copyOf(enclosed, 2 * count);
        }
        int first = start;
        int last = end;
        if (format.trimSpace() && !isEnclosed) {
            while (first < last && isBlank(text[first])) {
                first++;
            }
            while (last > first && isBlank(text[last - 1])) {
                last--;
            }
        }
        from[count] = first;
        to[count] = last;
        enclosed[count++] = isEnclosed;
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\t';
    }
}
