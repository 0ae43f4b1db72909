package dev.sneller.expression.function.document;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.type.Path;
import dev.sneller.variant.PathEvaluator;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Paths written as text, parsed again only when the text differs from the one before. */
final class PathCache {
    private byte[] last = {};
    private PathEvaluator path = new PathEvaluator(Path.ROOT);

    /** Null when the text is no path. */
    PathEvaluator path(byte[] text, int from, int length) {
        if (!Arrays.equals(last, 0, last.length, text, from, from + length)) {
            last = Arrays.copyOfRange(text, from, from + length);
            Path parsed = PathText.parse(new String(last, StandardCharsets.UTF_8));
            path = parsed == null ? null : new PathEvaluator(parsed);
        }
        return path;
    }

    static SnellerException bad(String text) {
        return new SnellerException(
                ErrorCode.INVALID_ARGUMENT,
                SnellerException.quote(text) + " is not a path. Write keys and positions as in a.b[0].\"odd key\"");
    }
}
