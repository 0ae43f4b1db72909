package dev.sneller.format.write;

import dev.sneller.error.Invariant;
import dev.sneller.format.shred.Shredder;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.DocumentSink;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantEmitter;
import dev.sneller.variant.VariantKind;
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
import dev.sneller.vector.VariantVector;
import dev.sneller.vector.ZonedVector;

/** Replays the rows of VARIANT vectors of any form and shape as documents. */
final class DocumentRows {
    private final VariantEmitter emitter = new VariantEmitter();
    private final Shredder sink;

    DocumentRows(Shredder sink) {
        this.sink = sink;
    }

    void replay(ColumnVector vector, int[] rows, int from, int to) {
        FlatVector flat = vector instanceof ConstantVector constant
                ? constant.value()
                : vector instanceof DictionaryVector dictionary
                        ? dictionary.dictionary().values()
                        : (FlatVector) vector;
        BytesVector rebuilt = flat instanceof VariantVector variant && variant.shape() == VariantVector.Shape.SHREDDED
                ? rebuild(variant, rows, from, to)
                : null;
        for (int i = from; i < to; i++) {
            int row = rows[i];
            int slot = vector instanceof ConstantVector
                    ? 0
                    : vector instanceof DictionaryVector dictionary ? dictionary.codes()[row] : row;
            if (vector.isNull(row)) {
                sink.nullRow();
            } else if (rebuilt != null) {
                document(rebuilt, slot);
            } else {
                replay((VariantVector) flat, slot);
            }
        }
    }

    private static BytesVector rebuild(VariantVector variant, int[] rows, int from, int to) {
        int[] present = new int[to - from];
        int count = 0;
        for (int i = from; i < to; i++) {
            if (!variant.isNull(rows[i])) {
                present[count++] = rows[i];
            }
        }
        BytesVector target = new BytesVector(LogicalType.BINARY, variant.length());
        target.resetArena();
        variant.documents().rebuild(present, count, target);
        return target;
    }

    private void replay(VariantVector variant, int row) {
        if (variant.shape() == VariantVector.Shape.BINARY) {
            document(variant.binary(), row);
            return;
        }
        sink.startDocument();
        typed(variant.typed(), row);
        sink.endDocument();
    }

    private void document(BytesVector binary, int row) {
        int at = binary.start()[row];
        if (VariantBytes.kind(binary.bytes(), at) == VariantKind.UNDEFINED) {
            sink.nullRow();
        } else {
            emitter.emitDocument(binary.bytes(), at, sink);
        }
    }

    private void typed(ColumnVector vector, int row) {
        if (vector instanceof ConstantVector constant) {
            typed(constant.value(), 0);
        } else if (vector instanceof DictionaryVector dictionary) {
            typed(dictionary.dictionary().values(), dictionary.codes()[row]);
        } else if (vector instanceof I64Vector longs) {
            integer(vector, longs.values()[row] >> 63, longs.values()[row]);
        } else if (vector instanceof I128Vector wide) {
            integer(vector, wide.high()[row], wide.low()[row]);
        } else if (vector instanceof I32Vector days) {
            sink.date(days.values()[row]);
        } else if (vector instanceof F64Vector doubles) {
            sink.doubleValue(doubles.values()[row]);
        } else if (vector instanceof BoolVector bits) {
            sink.booleanValue(bits.value(row));
        } else if (vector instanceof BytesVector bytes) {
            bytes(bytes, row);
        } else if (vector instanceof ZonedVector zoned) {
            zoned(zoned, row);
        } else {
            throw Invariant.unreachable(vector.type());
        }
    }

    private void integer(ColumnVector vector, long high, long low) {
        DocumentSink to = sink;
        switch (vector.type().kind()) {
            case NUMBER -> to.decimal(high, low, vector.type().scale());
            case TIME -> to.time(low);
            case TIMESTAMP_NTZ -> to.timestampNtz(high, low);
            case TIMESTAMP_LTZ -> to.timestampLtz(high, low);
            default -> throw Invariant.unreachable(vector.type());
        }
    }

    private void bytes(BytesVector bytes, int row) {
        int start = bytes.start()[row];
        int length = bytes.lengths()[row];
        switch (bytes.type().kind()) {
            case VARCHAR -> sink.string(bytes.bytes(), start, length);
            case BINARY -> sink.binary(bytes.bytes(), start, length);
            default -> throw Invariant.unreachable(bytes.type());
        }
    }

    private void zoned(ZonedVector zoned, int row) {
        int minutes = zoned.offsetMinutes()[row];
        if (zoned.instants() instanceof I128Vector wide) {
            sink.timestampTz(wide.high()[row], wide.low()[row], minutes);
        } else {
            long nanos = ((I64Vector) zoned.instants()).values()[row];
            sink.timestampTz(nanos >> 63, nanos, minutes);
        }
    }
}
