package dev.sneller.expression.function.text;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.BoolResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.kernel.Masks;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import java.util.Arrays;

/**
 * LIKE and ILIKE, whose texts are folded first. A pattern is parsed again only when it differs from the row's before; one pattern for a whole batch first looks for its
 * longest literal.
 */
final class LikeMatcher implements Kernel {
    private static final int NO_ESCAPE = -1;
    private static final int BAD_ESCAPE = -2;

    private final boolean ignoresCase;
    private final BoolResult result = new BoolResult();
    private byte[] lastText;
    private int lastEscape;
    private LikePattern last;
    private final CaseMapping folding = new CaseMapping(LogicalType.VARCHAR, LetterCase.FOLDED);
    private final LiteralFilter filter = new LiteralFilter();

    LikeMatcher(boolean ignoresCase) {
        this.ignoresCase = ignoresCase;
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        BytesVector given = (BytesVector) arguments[0];
        BytesVector text = ignoresCase ? folding.map(given, active) : given;
        BytesVector patterns = (BytesVector) arguments[1];
        BytesVector escapes = arguments.length > 2 ? (BytesVector) arguments[2] : null;
        BoolVector target = result.begin(active.length());
        int[] rows = active.rows();
        LikePattern shared = sharedPattern(patterns, escapes, active);
        boolean isSearched = shared != null
                && shared.literal().length > 0
                && filter.search(shared.literal(), text, rows, active.count());
        if (isSearched) {
            for (int i = 0; i < active.count(); i++) {
                if (filter.holds(i) && (shared.isSearch() || matches(shared, text, rows[i]))) {
                    Masks.set(target.bits(), rows[i]);
                }
            }
            return target;
        }
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            LikePattern pattern = pattern(patterns, escapes, row);
            if (pattern == null) {
                outcome.fail(row);
            } else if (matches(pattern, text, row)) {
                Masks.set(target.bits(), row);
            }
        }
        return target;
    }

    /** The pattern of all rows where they refer to one, as rows of a constant do; null if not, or if it is none. */
    private LikePattern sharedPattern(BytesVector patterns, BytesVector escapes, ActiveRows active) {
        int[] rows = active.rows();
        if (active.count() == 0) {
            return null;
        }
        int first = rows[0];
        for (int i = 1; i < active.count(); i++) {
            int row = rows[i];
            if (patterns.start()[row] != patterns.start()[first]
                    || patterns.lengths()[row] != patterns.lengths()[first]
                    || escapes != null
                            && (escapes.start()[row] != escapes.start()[first]
                                    || escapes.lengths()[row] != escapes.lengths()[first])) {
                return null;
            }
        }
        return pattern(patterns, escapes, first);
    }

    private static boolean matches(LikePattern pattern, BytesVector text, int row) {
        int from = text.start()[row];
        return pattern.matches(text.bytes(), from, from + text.lengths()[row]);
    }

    private LikePattern pattern(BytesVector patterns, BytesVector escapes, int row) {
        int from = patterns.start()[row];
        int to = from + patterns.lengths()[row];
        int escape = escape(escapes, row);
        boolean isSame = lastText != null
                && escape == lastEscape
                && Arrays.equals(patterns.bytes(), from, to, lastText, 0, lastText.length);
        if (!isSame) {
            lastText = Arrays.copyOfRange(patterns.bytes(), from, to);
            lastEscape = escape;
            last = parse(escape);
        }
        return last;
    }

    private LikePattern parse(int escape) {
        if (escape == BAD_ESCAPE) {
            return null;
        }
        if (!ignoresCase) {
            return LikePattern.parse(lastText, 0, lastText.length, escape);
        }
        byte[] folded = CaseMapping.of(lastText, LetterCase.FOLDED);
        return LikePattern.parse(folded, 0, folded.length, escape < 0 ? escape : CodePoints.fold(escape));
    }

    private static int escape(BytesVector escapes, int row) {
        if (escapes == null || escapes.lengths()[row] == 0) {
            return NO_ESCAPE;
        }
        int from = escapes.start()[row];
        boolean isOne = CodePoints.next(escapes.bytes(), from) == from + escapes.lengths()[row];
        return isOne ? CodePoints.at(escapes.bytes(), from) : BAD_ESCAPE;
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        BytesVector escapes = (BytesVector) arguments[2];
        if (escape(escapes, row) == BAD_ESCAPE) {
            return new SnellerException(
                    ErrorCode.LIKE_ESCAPE,
                    "escape " + SnellerException.quote(escapes.text(row)) + " is not one character. Give one, or none");
        }
        String pattern = ((BytesVector) arguments[1]).text(row);
        return new SnellerException(
                ErrorCode.LIKE_ESCAPE,
                "pattern " + SnellerException.quote(pattern)
                        + " ends in its escape character. Double it to mean itself");
    }
}
