package dev.sneller.expression.function.text;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.BoolResult;
import dev.sneller.expression.batch.IntegerResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.TextResult;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.kernel.ByteSearch;
import dev.sneller.kernel.Masks;
import dev.sneller.type.TypeKind;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.BytesVector;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Functions of text that look at it, cut it or join it; lengths and positions count code points, of BINARY bytes. */
public final class TextFunctions {
    private TextFunctions() {}

    /** Every function of the family by its engine name. */
    public static Map<String, FunctionFamily> byName() {
        Map<String, FunctionFamily> families = new HashMap<>();
        families.put("||", TextFunctions::concat);
        families.put("CONCAT", TextFunctions::concat);
        families.put("UPPER", toCase(LetterCase.UPPER));
        families.put("LOWER", toCase(LetterCase.LOWER));
        families.put("LENGTH", TextFunctions::length);
        families.put("SUBSTR", TextFunctions::substring);
        families.put("TRIM", trim(true, true));
        families.put("LTRIM", trim(true, false));
        families.put("RTRIM", trim(false, true));
        families.put("REPLACE", TextFunctions::replace);
        families.put("POSITION", TextFunctions::position);
        families.put("CHARINDEX", TextFunctions::position);
        families.put("STARTSWITH", TextFunctions::startsWith);
        families.put("ENDSWITH", TextFunctions::endsWith);
        families.put("CONTAINS", TextFunctions::contains);
        families.put("CONCAT_WS", Join::bind);
        families.put("ASCII", CharacterCodes::ascii);
        families.put("UNICODE", CharacterCodes::unicode);
        families.put("CHR", CharacterCodes::character);
        families.put("OCTET_LENGTH", Lengths.ofBytes(1));
        families.put("BIT_LENGTH", Lengths.ofBytes(Byte.SIZE));
        families.put("RTRIMMED_LENGTH", Lengths::withoutTrailingBlanks);
        families.put("INITCAP", Initials::bind);
        families.put("LPAD", Padding.family(true));
        families.put("RPAD", Padding.family(false));
        families.put("LEFT", Edge.family(true));
        families.put("RIGHT", Edge.family(false));
        families.put("TRANSLATE", Translate::bind);
        families.put("REPEAT", Repetition::repeat);
        families.put("SPACE", Repetition::space);
        families.put("REVERSE", Reversal::bind);
        families.put("LIKE", like(false));
        families.put("ILIKE", like(true));
        return families;
    }

    static Evaluator length(CallSite site) {
        boolean isBinary = site.argumentType(0).kind() == TypeKind.BINARY;
        return site.strict(() -> {
            IntegerResult result = new IntegerResult(site.type());
            return (arguments, active, outcome) -> {
                BytesVector text = (BytesVector) arguments[0];
                result.begin(active.length());
                int[] rows = active.rows();
                for (int i = 0; i < active.count(); i++) {
                    int row = rows[i];
                    int from = text.start()[row];
                    int bytes = text.lengths()[row];
                    result.set(row, isBinary ? bytes : CodePoints.count(text.bytes(), from, from + bytes));
                }
                return result.finish();
            };
        });
    }

    static Evaluator startsWith(CallSite site) {
        return site.strict(() -> test((a, i, b, j) -> {
            int from = a.start()[i];
            int length = b.lengths()[j];
            return length <= a.lengths()[i] && matches(a, from, b, j);
        }));
    }

    static Evaluator endsWith(CallSite site) {
        return site.strict(() -> test((a, i, b, j) -> {
            int from = a.start()[i] + a.lengths()[i] - b.lengths()[j];
            return from >= a.start()[i] && matches(a, from, b, j);
        }));
    }

    static Evaluator contains(CallSite site) {
        return site.strict(() -> test((a, i, b, j) -> indexOf(a, i, 0, b, j) >= 0));
    }

    private static boolean matches(BytesVector a, int from, BytesVector b, int row) {
        int start = b.start()[row];
        int length = b.lengths()[row];
        return Arrays.equals(a.bytes(), from, from + length, b.bytes(), start, start + length);
    }

    /** Byte position within {@code a}'s array, from {@code skip} bytes into the value, or -1. */
    static int indexOf(BytesVector a, int i, int skip, BytesVector b, int j) {
        int from = a.start()[i];
        int start = b.start()[j];
        return ByteSearch.indexOf(
                a.bytes(), from + skip, from + a.lengths()[i], b.bytes(), start, start + b.lengths()[j]);
    }

    /** A question about two texts. */
    @FunctionalInterface
    private interface TextTest {
        boolean holds(BytesVector a, int i, BytesVector b, int j);
    }

    private static Kernel test(TextTest test) {
        BoolResult result = new BoolResult();
        return (arguments, active, outcome) -> {
            BytesVector a = (BytesVector) arguments[0];
            BytesVector b = (BytesVector) arguments[1];
            BoolVector target = result.begin(active.length());
            int[] rows = active.rows();
            for (int i = 0; i < active.count(); i++) {
                if (test.holds(a, rows[i], b, rows[i])) {
                    Masks.set(target.bits(), rows[i]);
                }
            }
            return target;
        };
    }

    /** {@code ||} and CONCAT of any number of texts. */
    static Evaluator concat(CallSite site) {
        return site.strict(() -> {
            TextResult result = new TextResult(site.type());
            return (arguments, active, outcome) -> {
                BytesVector target = result.begin(active.length());
                int[] rows = active.rows();
                for (int i = 0; i < active.count(); i++) {
                    int row = rows[i];
                    int length = 0;
                    for (int a = 0; a < arguments.length; a++) {
                        length = Math.addExact(length, ((BytesVector) arguments[a]).lengths()[row]);
                    }
                    int at = target.reserve(length);
                    target.start()[row] = at;
                    target.lengths()[row] = length;
                    for (int a = 0; a < arguments.length; a++) {
                        BytesVector part = (BytesVector) arguments[a];
                        System.arraycopy(part.bytes(), part.start()[row], target.bytes(), at, part.lengths()[row]);
                        at += part.lengths()[row];
                    }
                }
                return target;
            };
        });
    }

    /** POSITION(x, s [, start]): where x first is in s, from 1; 0 when nowhere. */
    static Evaluator position(CallSite site) {
        boolean isBinary = site.argumentType(1).kind() == TypeKind.BINARY;
        return site.strict(() -> new Position(site.type(), isBinary));
    }

    static Evaluator substring(CallSite site) {
        boolean isBinary = site.argumentType(0).kind() == TypeKind.BINARY;
        return site.strict(() -> new Substring(site.type(), isBinary));
    }

    static FunctionFamily trim(boolean left, boolean right) {
        return site -> site.strict(() -> new Trim(site.type(), left, right));
    }

    static Evaluator replace(CallSite site) {
        return site.strict(() -> new Replace(site.type()));
    }

    static FunctionFamily toCase(LetterCase wanted) {
        return site -> site.strict(() -> new CaseMapping(site.type(), wanted));
    }

    static FunctionFamily like(boolean ignoresCase) {
        return site -> site.strict(() -> new LikeMatcher(ignoresCase));
    }
}
