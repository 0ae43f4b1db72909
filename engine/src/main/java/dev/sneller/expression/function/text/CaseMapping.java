package dev.sneller.expression.function.text;

import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.TextResult;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;

/** UPPER and LOWER by Unicode's simple mapping, without locale; lengths in bytes may change. */
final class CaseMapping implements Kernel {
    /** A code point of two bytes may become one of three, and so on; none grows by more. */
    private static final int MOST_GROWTH = 2;

    private final boolean upper;
    private final TextResult result;

    CaseMapping(LogicalType type, boolean upper) {
        this.upper = upper;
        result = new TextResult(type);
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        BytesVector text = (BytesVector) arguments[0];
        BytesVector target = result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            int from = text.start()[row];
            int length = text.lengths()[row];
            int at = target.reserve(length);
            target.start()[row] = at;
            target.lengths()[row] = length;
            if (!mapAscii(text.bytes(), from, length, target.bytes(), at)) {
                target.unreserve(length);
                map(text.bytes(), from, length, target, row);
            }
        }
        return target;
    }

    /** False at the first byte that is not ASCII. */
    private boolean mapAscii(byte[] bytes, int from, int length, byte[] target, int at) {
        int first = upper ? 'a' : 'A';
        int seen = 0;
        for (int i = 0; i < length; i++) {
            int b = bytes[from + i];
            seen |= b;
            int isLetter = (b - first & 0xFF) < 26 ? 0x20 : 0;
            target[at + i] = (byte) (b ^ isLetter);
        }
        return seen >= 0;
    }

    private void map(byte[] bytes, int from, int length, BytesVector target, int row) {
        int room = Math.multiplyExact(length, MOST_GROWTH);
        int begin = target.reserve(room);
        int at = begin;
        int first = upper ? 'a' : 'A';
        byte[] mappedBytes = target.bytes();
        for (int i = from; i < from + length; i = CodePoints.next(bytes, i)) {
            if (bytes[i] >= 0) {
                mappedBytes[at++] = (byte) (bytes[i] ^ ((bytes[i] - first & 0xFF) < 26 ? 0x20 : 0));
                continue;
            }
            int codePoint = CodePoints.at(bytes, i);
            int mapped = upper ? Character.toUpperCase(codePoint) : Character.toLowerCase(codePoint);
            at = CodePoints.put(mapped, mappedBytes, at);
        }
        target.start()[row] = begin;
        target.lengths()[row] = at - begin;
        target.unreserve(room - (at - begin));
    }
}
