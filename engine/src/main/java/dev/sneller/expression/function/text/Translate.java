package dev.sneller.expression.function.text;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.row.RowKernels;
import dev.sneller.expression.batch.row.TextRow;
import dev.sneller.expression.function.CallSite;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;

/**
 * TRANSLATE (s, from, to): each character of {@code from} becomes the one at its place in {@code to}, or nothing where that is shorter;
 * the first of equal ones counts.
 */
final class Translate implements TextRow {
    private final BytesVector text;
    private final BytesVector sources;
    private final BytesVector targets;

    private Translate(FlatVector[] arguments) {
        text = (BytesVector) arguments[0];
        sources = (BytesVector) arguments[1];
        targets = (BytesVector) arguments[2];
    }

    static Evaluator bind(CallSite site) {
        return site.strict(() -> RowKernels.text(site.type(), Translate::new));
    }

    @Override
    public void append(int row, ByteBuilder out, Outcome outcome) {
        byte[] bytes = text.bytes();
        int to = text.start()[row] + text.lengths()[row];
        int next;
        for (int i = text.start()[row]; i < to; i = next) {
            next = CodePoints.next(bytes, i);
            int place = place(bytes, i, row);
            if (place < 0) {
                out.append(bytes, i, next - i);
            } else {
                int targetEnd = targets.start()[row] + targets.lengths()[row];
                int at = CodePoints.forward(targets.bytes(), targets.start()[row], targetEnd, place);
                if (at < targetEnd) {
                    out.append(targets.bytes(), at, CodePoints.next(targets.bytes(), at) - at);
                }
            }
        }
    }

    /** How many characters of {@code from} come before this one, -1 when it is none of them. */
    private int place(byte[] bytes, int at, int row) {
        int wanted = CodePoints.at(bytes, at);
        byte[] from = sources.bytes();
        int end = sources.start()[row] + sources.lengths()[row];
        int place = 0;
        for (int i = sources.start()[row]; i < end; i = CodePoints.next(from, i)) {
            if (CodePoints.at(from, i) == wanted) {
                return place;
            }
            place++;
        }
        return -1;
    }
}
