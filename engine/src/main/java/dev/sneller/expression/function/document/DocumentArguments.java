package dev.sneller.expression.function.document;

import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.VariantVectors;
import dev.sneller.kernel.Int128;
import dev.sneller.kernel.Masks;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.VariantVector;

/**
 * The arguments of a document function, read row by row: documents in binary form, whole numbers, texts and truths.
 *
 * <p>Each kind of argument has its own methods; NULL is asked for with {@link #isNull} where a function takes it. One thread.
 */
public final class DocumentArguments {
    private FlatVector[] vectors = {};
    private BytesVector[] slices = {};
    private VariantVectors[] binaries = {};
    private IntegerInput[] integers = {};

    /** Takes the arguments of one call; documents become readable at the active rows. */
    public void set(FlatVector[] arguments, ActiveRows active) {
        if (slices.length < arguments.length) {
            slices = new BytesVector[arguments.length];
            binaries = new VariantVectors[arguments.length];
            integers = new IntegerInput[arguments.length];
        }
        vectors = arguments;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof VariantVector documents) {
                slices[i] = binary(i, documents, active);
            } else if (arguments[i] instanceof BytesVector texts) {
                slices[i] = texts;
            } else if (!(arguments[i] instanceof BoolVector)) {
                integers[i] = integers[i] == null ? new IntegerInput() : integers[i];
                integers[i].of(arguments[i]);
            }
        }
    }

    private BytesVector binary(int argument, VariantVector documents, ActiveRows active) {
        if (binaries[argument] == null) {
            binaries[argument] = new VariantVectors();
        }
        return binaries[argument]
                .toBinary(documents, active.rows(), active.count())
                .binary();
    }

    public int count() {
        return vectors.length;
    }

    public boolean isNull(int argument, int row) {
        return vectors[argument].isNull(row);
    }

    /** The array behind a document or text argument. */
    public byte[] bytes(int argument) {
        return slices[argument].bytes();
    }

    /** Where the document, or the content of the text, of this row starts. */
    public int at(int argument, int row) {
        return slices[argument].start()[row];
    }

    /** Bytes of the document or text. */
    public int length(int argument, int row) {
        return slices[argument].lengths()[row];
    }

    /** A text, for messages. */
    public String text(int argument, int row) {
        return slices[argument].text(row);
    }

    /** A whole number; past 64 bits the nearest that fits. */
    public long integer(int argument, int row) {
        IntegerInput in = integers[argument];
        long high = in.high(row);
        long low = in.low(row);
        if (Int128.fitsLong(high, low)) {
            return low;
        }
        return high < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    public boolean truth(int argument, int row) {
        return Masks.get(((BoolVector) vectors[argument]).bits(), row);
    }
}
