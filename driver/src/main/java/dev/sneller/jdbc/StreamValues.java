package dev.sneller.jdbc;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.jdbc.error.SqlErrors;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/** Reads streams given as parameters to their end, or to the length that was given. */
final class StreamValues {
    static final long ALL = -1;
    private static final int STEP = 8192;

    private StreamValues() {}

    static byte[] bytes(InputStream stream, long length) throws SQLException {
        if (stream == null) {
            return null;
        }
        try {
            byte[] bytes = length == ALL ? stream.readAllBytes() : stream.readNBytes(Math.toIntExact(length));
            check(bytes.length, length);
            return bytes;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    static String asciiText(InputStream stream, long length) throws SQLException {
        return text(stream, length, StandardCharsets.US_ASCII);
    }

    static String utf8Text(InputStream stream, long length) throws SQLException {
        return text(stream, length, StandardCharsets.UTF_8);
    }

    private static String text(InputStream stream, long length, Charset charset) throws SQLException {
        byte[] bytes = bytes(stream, length);
        return bytes == null ? null : new String(bytes, charset);
    }

    static String text(Reader reader, long length) throws SQLException {
        if (reader == null) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        char[] part = new char[STEP];
        try {
            while (length == ALL || text.length() < length) {
                int wanted = length == ALL ? STEP : (int) Math.min(STEP, length - text.length());
                int read = reader.read(part, 0, wanted);
                if (read < 0) {
                    break;
                }
                text.append(part, 0, read);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        check(text.length(), length);
        return text.toString();
    }

    private static void check(long found, long wanted) throws SQLException {
        if (wanted != ALL && found != wanted) {
            throw SqlErrors.of(
                    ErrorCode.INVALID_ARGUMENT,
                    "the stream ended after " + found + " of the " + wanted + " given as its length");
        }
    }

    private static SQLException unreadable(IOException e) {
        return SqlErrors.of(new SnellerException(
                ErrorCode.INVALID_ARGUMENT, "the stream given as a parameter cannot be read: " + e.getMessage(), e));
    }
}
