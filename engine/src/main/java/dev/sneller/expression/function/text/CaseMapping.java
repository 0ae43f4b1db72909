package dev.sneller.expression.function.text;

import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.TextResult;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import java.util.Arrays;

/** UPPER, LOWER and texts compared in any case; lengths in bytes may change. Texts whose letters are all of ASCII go eight bytes at a time. */
final class CaseMapping implements Kernel {
    /** A code point of two bytes may become one of three, and so on; none grows by more. */
    private static final int MOST_GROWTH = 2;

    private final LetterCase wanted;
    private final TextResult result;

    CaseMapping(LogicalType type, LetterCase wanted) {
        this.wanted = wanted;
        result = new TextResult(type);
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        return map((BytesVector) arguments[0], active);
    }

    /** The texts of the active rows, until called again. */
    BytesVector map(BytesVector text, ActiveRows active) {
        BytesVector target = result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            int from = text.start()[row];
            int length = text.lengths()[row];
            int at = target.reserve(length);
            target.start()[row] = at;
            target.lengths()[row] = length;
            boolean isAscii = wanted.ofAscii(text.bytes(), from, length, target.bytes(), at);
            if (!isAscii && !CaselessBlocks.hold(text.bytes(), from, from + length)) {
                target.unreserve(length);
                map(text.bytes(), from, length, target, row);
            }
        }
        return target;
    }

    private void map(byte[] bytes, int from, int length, BytesVector target, int row) {
        int room = Math.multiplyExact(length, MOST_GROWTH);
        int begin = target.reserve(room);
        int mapped = map(wanted, bytes, from, length, target.bytes(), begin);
        target.start()[row] = begin;
        target.lengths()[row] = mapped;
        target.unreserve(room - mapped);
    }

    /** One text. */
    static byte[] of(byte[] text, LetterCase wanted) {
        byte[] target = new byte[Math.multiplyExact(text.length, MOST_GROWTH)];
        return Arrays.copyOf(target, map(wanted, text, 0, text.length, target, 0));
    }

    /** A code point at a time; returns the length. */
    private static int map(LetterCase wanted, byte[] bytes, int from, int length, byte[] target, int begin) {
        int at = begin;
        for (int i = from; i < from + length; i = CodePoints.next(bytes, i)) {
            at = CodePoints.put(wanted.of(CodePoints.at(bytes, i)), target, at);
        }
        return at - begin;
    }
}
