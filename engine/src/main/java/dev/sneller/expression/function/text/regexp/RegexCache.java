package dev.sneller.expression.function.text.regexp;

import dev.sneller.error.SnellerException;
import dev.sneller.vector.BytesVector;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The regex of each row's pattern and parameters, compiled again only when they differ from those asked for before. */
final class RegexCache {
    private static final byte[] NOTHING = {};

    private final RegexCompiler compiler;
    private byte[] lastPattern;
    private byte[] lastParameters = NOTHING;
    private Regex last;

    RegexCache(RegexCompiler compiler) {
        this.compiler = compiler;
    }

    /**
     * Null when the row's pattern is none.
     *
     * @param parameters null when the call has none
     */
    Regex at(int row, BytesVector patterns, BytesVector parameters) {
        boolean isSame = lastPattern != null
                && isSame(patterns, row, lastPattern)
                && (parameters == null || isSame(parameters, row, lastParameters));
        if (!isSame) {
            lastPattern = copy(patterns, row);
            lastParameters = parameters == null ? NOTHING : copy(parameters, row);
            try {
                last = compile();
            } catch (SnellerException saidWhenAsked) {
                last = null;
            }
        }
        return last;
    }

    /** Why the row's pattern is none; nothing happens when it is one. */
    void check(int row, BytesVector patterns, BytesVector parameters) {
        if (at(row, patterns, parameters) == null) {
            compile();
        }
    }

    private Regex compile() {
        return compiler.compile(text(lastPattern), text(lastParameters));
    }

    private static boolean isSame(BytesVector texts, int row, byte[] kept) {
        int from = texts.start()[row];
        return Arrays.equals(texts.bytes(), from, from + texts.lengths()[row], kept, 0, kept.length);
    }

    private static byte[] copy(BytesVector texts, int row) {
        int from = texts.start()[row];
        return Arrays.copyOfRange(texts.bytes(), from, from + texts.lengths()[row]);
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
