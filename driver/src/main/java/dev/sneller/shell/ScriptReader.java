package dev.sneller.shell;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a script into statements at semicolons outside strings, quoted names, {@code $$} texts and comments.
 *
 * <p>Reads on demand, so a script may be endless. Not for use by several threads.
 */
public final class ScriptReader {
    private static final int END = -1;

    private final PushbackReader in;
    private final StringBuilder text = new StringBuilder();
    private int line = 1;
    private int firstLine;
    private boolean code;
    private boolean open;

    public ScriptReader(Reader script) {
        in = new PushbackReader(script, 1);
    }

    /** The statements of a text that fits into memory. */
    public static List<ScriptStatement> split(String script) {
        ScriptReader reader = new ScriptReader(new StringReader(script));
        List<ScriptStatement> statements = new ArrayList<>();
        try {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                statements.add(next.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return statements;
    }

    /** True when the text ends where a statement may be sent: after a semicolon, or with nothing but blanks and comments. */
    public static boolean isComplete(String script) {
        ScriptReader reader = new ScriptReader(new StringReader(script));
        try {
            while (reader.next().isPresent()) {
                if (reader.open) {
                    return false;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return !reader.open;
    }

    /** The next statement, or empty at the end of the script; a last one needs no semicolon. */
    public Optional<ScriptStatement> next() throws IOException {
        begin();
        for (int c = read(); c != END; c = read()) {
            if (c == ';') {
                if (code) {
                    return Optional.of(statement());
                }
                begin();
                continue;
            }
            if (!Character.isWhitespace(c) && !comment(c)) {
                startCode();
                text.append((char) c);
                quoted(c);
            } else if (Character.isWhitespace(c)) {
                text.append((char) c);
            }
        }
        open |= code;
        return code ? Optional.of(statement()) : Optional.empty();
    }

    private void begin() {
        text.setLength(0);
        code = false;
        open = false;
    }

    private ScriptStatement statement() {
        int from = 0;
        while (Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return new ScriptStatement(text.substring(from).stripTrailing(), firstLine);
    }

    /** Leading blanks and comments belong to no statement: positions in errors count from its first word. */
    private void startCode() {
        if (!code) {
            code = true;
            firstLine = line;
            text.setLength(0);
        }
    }

    /** Consumes a comment that begins with {@code c}; its text is kept inside a statement, for positions. */
    private boolean comment(int c) throws IOException {
        int next = c == '-' || c == '/' ? peek() : END;
        if (next == c) {
            text.append((char) c);
            for (int d = peek(); d != END && d != '\n'; d = peek()) {
                text.append((char) read());
            }
            return true;
        }
        if (c == '/' && next == '*') {
            text.append("/*");
            read();
            open = !copyUntil('*', '/');
            return true;
        }
        return false;
    }

    /** Copies the rest of a string, quoted name or {@code $$} text that begins with {@code c}. */
    private void quoted(int c) throws IOException {
        if (c == '$' && peek() == '$') {
            text.append((char) read());
            open = !copyUntil('$', '$');
        } else if (c == '\'' || c == '"') {
            open = true;
            for (int d = read(); d != END; d = read()) {
                text.append((char) d);
                if (d == '\\' && c == '\'' && peek() != END) {
                    text.append((char) read());
                } else if (d == c) {
                    open = false;
                    return;
                }
            }
        }
    }

    /** False when the script ends before the two characters are met. */
    private boolean copyUntil(char first, char second) throws IOException {
        for (int c = read(); c != END; c = read()) {
            text.append((char) c);
            if (c == first && peek() == second) {
                text.append((char) read());
                return true;
            }
        }
        return false;
    }

    private int read() throws IOException {
        int c = in.read();
        if (c == '\n') {
            line++;
        }
        return c;
    }

    private int peek() throws IOException {
        int c = in.read();
        if (c != END) {
            in.unread(c);
        }
        return c;
    }
}
