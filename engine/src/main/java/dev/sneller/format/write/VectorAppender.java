package dev.sneller.format.write;

import dev.sneller.error.Invariant;
import dev.sneller.format.Content;
import dev.sneller.format.Kinds;
import dev.sneller.format.buffer.BooleanLane;
import dev.sneller.format.buffer.BytesLane;
import dev.sneller.format.buffer.DoubleLane;
import dev.sneller.format.buffer.IntegerLane;
import dev.sneller.format.buffer.PathBuffer;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.DictionaryVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I32Vector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.ZonedVector;

/** Copies rows of a typed vector, in any form, into a column's buffer. */
final class VectorAppender {
    private final PathBuffer target;
    private final Content content;

    VectorAppender(PathBuffer target, Content content) {
        this.target = target;
        this.content = content;
    }

    /**
     * @param rows rows of the vector to take
     * @param first number of the first of them in the row group
     * @return bytes of the values
     */
    long append(ColumnVector vector, int[] rows, int from, int to, int first) {
        long bytes = 0;
        for (int i = from; i < to; i++) {
            int row = rows[i];
            int number = first + i - from;
            if (vector.isNull(row)) {
                target.mark(number, Kinds.MISSING);
            } else if (vector instanceof ConstantVector constant) {
                bytes += value(constant.value(), 0, number);
            } else if (vector instanceof DictionaryVector dictionary) {
                bytes += value(dictionary.dictionary().values(), dictionary.codes()[row], number);
            } else {
                bytes += value((FlatVector) vector, row, number);
            }
        }
        return bytes;
    }

    private int value(FlatVector vector, int row, int number) {
        if (vector instanceof I64Vector longs) {
            long value = longs.values()[row];
            ((IntegerLane) target.next(number, content))
                    .add(value >> 63, value, vector.type().scale());
            return Long.BYTES;
        } else if (vector instanceof BytesVector bytes) {
            ((BytesLane) target.next(number, content)).add(bytes.bytes(), bytes.start()[row], bytes.lengths()[row]);
            return bytes.lengths()[row];
        } else if (vector instanceof F64Vector doubles) {
            ((DoubleLane) target.next(number, content)).add(doubles.values()[row]);
            return Double.BYTES;
        } else if (vector instanceof I32Vector ints) {
            ((IntegerLane) target.next(number, content)).add(ints.values()[row]);
            return Integer.BYTES;
        } else if (vector instanceof BoolVector bits) {
            ((BooleanLane) target.next(number, content)).add(bits.value(row));
            return 1;
        } else if (vector instanceof I128Vector wide) {
            ((IntegerLane) target.next(number, content))
                    .add(wide.high()[row], wide.low()[row], vector.type().scale());
            return 2 * Long.BYTES;
        } else if (vector instanceof ZonedVector zoned) {
            return zoned(zoned, row, number);
        }
        throw Invariant.unreachable("a " + vector.type() + " vector in a typed column");
    }

    private int zoned(ZonedVector zoned, int row, int number) {
        IntegerLane lane = (IntegerLane) target.next(number, content);
        int minutes = zoned.offsetMinutes()[row];
        if (zoned.instants() instanceof I128Vector wide) {
            lane.addZoned(wide.high()[row], wide.low()[row], minutes);
        } else {
            long nanos = ((I64Vector) zoned.instants()).values()[row];
            lane.addZoned(nanos >> 63, nanos, minutes);
        }
        return Long.BYTES + Short.BYTES;
    }
}
