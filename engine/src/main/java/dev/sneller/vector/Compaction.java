package dev.sneller.vector;

import dev.sneller.error.Invariant;

/** Copies of the selected rows, dense and owning their values: what outlives its pipeline's next batch. */
public final class Compaction {
    private Compaction() {}

    /** A batch without selection that shares nothing mutable with {@code batch}. */
    public static Batch copy(Batch batch) {
        int count = batch.selectedCount();
        Batch copy = new Batch(batch.columnCount());
        for (int i = 0; i < batch.columnCount(); i++) {
            copy.column(i, copy(batch.column(i), batch.selection(), count));
        }
        copy.rows(count, null);
        return copy;
    }

    /** @param selection the rows to take, null = the first {@code count} */
    public static ColumnVector copy(ColumnVector vector, SelectionVector selection, int count) {
        if (vector instanceof ConstantVector constant) {
            return constant.isNull()
                    ? ConstantVector.nullOf(constant.type(), count)
                    : new ConstantVector(flat(constant.value(), null, 1), count);
        }
        if (vector instanceof DictionaryVector dictionary) {
            int[] codes = new int[count];
            for (int i = 0; i < count; i++) {
                codes[i] = dictionary.codes()[row(selection, i)];
            }
            return new DictionaryVector(
                    dictionary.dictionary(), codes, count, validity(dictionary.validity(), selection, count));
        }
        return flat((FlatVector) vector, selection, count);
    }

    /** The rows by reference where they are long: texts and documents stay in the vector's bytes, and live no longer than it does. */
    public static ColumnVector view(ColumnVector vector, SelectionVector selection, int count) {
        if (vector instanceof ConstantVector constant) {
            return new ConstantVector(constant.value(), count);
        }
        FlatVector view;
        if (vector instanceof BytesVector text) {
            view = shared(text, selection, count);
        } else if (vector instanceof VariantVector variant && variant.shape() == VariantVector.Shape.BINARY) {
            BytesVector slices = shared(variant.binary(), selection, count);
            VariantVector documents = VariantVector.binary(variant.type(), count);
            documents.binary().slices(slices.bytes(), slices.start(), slices.lengths());
            view = documents;
        } else {
            return copy(vector, selection, count);
        }
        view.length(count);
        view.validity(validity(vector.validity(), selection, count));
        return view;
    }

    /** A flat copy, whatever the form; text of a dictionary still refers to the dictionary's bytes, which never change. */
    public static FlatVector flatCopy(ColumnVector vector, SelectionVector selection, int count) {
        if (vector instanceof FlatVector flat) {
            return flat(flat, selection, count);
        }
        SelectionVector slots = new SelectionVector(count);
        slots.count(count);
        FlatVector source;
        if (vector instanceof DictionaryVector dictionary) {
            source = dictionary.dictionary().values();
            for (int i = 0; i < count; i++) {
                slots.rows()[i] = dictionary.codes()[row(selection, i)];
            }
        } else {
            source = ((ConstantVector) vector).value();
        }
        FlatVector copy =
                source instanceof BytesVector text ? shared(text, slots, count) : values(source, slots, count);
        copy.length(count);
        copy.validity(validity(vector.validity(), selection, count));
        return copy;
    }

    private static BytesVector shared(BytesVector source, SelectionVector slots, int count) {
        BytesVector copy = new BytesVector(source.type(), count);
        copy.bytes(source.bytes());
        for (int i = 0; i < count; i++) {
            copy.start()[i] = source.start()[row(slots, i)];
            copy.lengths()[i] = source.lengths()[row(slots, i)];
        }
        return copy;
    }

    private static FlatVector flat(FlatVector vector, SelectionVector selection, int count) {
        FlatVector copy = values(vector, selection, count);
        copy.length(count);
        copy.validity(validity(vector.validity(), selection, count));
        return copy;
    }

    private static FlatVector values(FlatVector vector, SelectionVector selection, int count) {
        if (vector instanceof I64Vector longs) {
            I64Vector copy = new I64Vector(vector.type(), count);
            gather(longs.values(), selection, count, copy.values());
            return copy;
        } else if (vector instanceof BytesVector bytes) {
            return bytes(bytes, vector.validity(), selection, count);
        } else if (vector instanceof F64Vector doubles) {
            F64Vector copy = new F64Vector(count);
            for (int i = 0; i < count; i++) {
                copy.values()[i] = doubles.values()[row(selection, i)];
            }
            return copy;
        } else if (vector instanceof I32Vector ints) {
            I32Vector copy = new I32Vector(vector.type(), count);
            for (int i = 0; i < count; i++) {
                copy.values()[i] = ints.values()[row(selection, i)];
            }
            return copy;
        } else if (vector instanceof BoolVector bits) {
            BoolVector copy = new BoolVector(count);
            copy.bits(bits(bits.bits(), selection, count));
            return copy;
        } else if (vector instanceof I128Vector wide) {
            I128Vector copy = new I128Vector(vector.type(), count);
            gather(wide.high(), selection, count, copy.high());
            gather(wide.low(), selection, count, copy.low());
            return copy;
        } else if (vector instanceof ZonedVector zoned) {
            ZonedVector copy = new ZonedVector(vector.type(), values(zoned.instants(), selection, count));
            for (int i = 0; i < count; i++) {
                copy.offsetMinutes()[i] = zoned.offsetMinutes()[row(selection, i)];
            }
            return copy;
        } else if (vector instanceof VariantVector variant) {
            return variant(variant, selection, count);
        }
        throw Invariant.unreachable(vector.getClass());
    }

    private static VariantVector variant(VariantVector vector, SelectionVector selection, int count) {
        if (vector.shape() == VariantVector.Shape.UNIFORM) {
            return VariantVector.uniform(vector.type(), copy(vector.typed(), selection, count));
        }
        VariantVector copy = VariantVector.binary(vector.type(), count);
        BytesVector source = vector.binary();
        if (vector.shape() == VariantVector.Shape.SHREDDED) {
            source = new BytesVector(vector.type(), vector.length());
            source.resetArena();
            int[] rows = new int[count];
            int present = 0;
            for (int i = 0; i < count; i++) {
                int row = row(selection, i);
                if (Validity.isPresent(vector.validity(), row)) {
                    rows[present++] = row;
                }
            }
            vector.documents().rebuild(rows, present, source);
        }
        BytesVector dense = bytes(source, vector.validity(), selection, count);
        copy.binary().slices(dense.bytes(), dense.start(), dense.lengths());
        return copy;
    }

    private static BytesVector bytes(BytesVector vector, long[] validity, SelectionVector selection, int count) {
        long total = 0;
        for (int i = 0; i < count; i++) {
            int row = row(selection, i);
            total += Validity.isPresent(validity, row) ? vector.lengths()[row] : 0;
        }
        Invariant.check(total <= Integer.MAX_VALUE - 64, "text of one batch within 2 GiB");
        BytesVector copy = new BytesVector(vector.type(), count);
        byte[] bytes = new byte[(int) total];
        int at = 0;
        for (int i = 0; i < count; i++) {
            int row = row(selection, i);
            int length = Validity.isPresent(validity, row) ? vector.lengths()[row] : 0;
            System.arraycopy(vector.bytes(), length == 0 ? 0 : vector.start()[row], bytes, at, length);
            copy.start()[i] = at;
            copy.lengths()[i] = length;
            at += length;
        }
        copy.bytes(bytes);
        return copy;
    }

    private static void gather(long[] values, SelectionVector selection, int count, long[] target) {
        if (selection == null) {
            System.arraycopy(values, 0, target, 0, count);
            return;
        }
        int[] rows = selection.rows();
        for (int i = 0; i < count; i++) {
            target[i] = values[rows[i]];
        }
    }

    private static long[] validity(long[] validity, SelectionVector selection, int count) {
        return validity == null ? null : bits(validity, selection, count);
    }

    private static long[] bits(long[] bits, SelectionVector selection, int count) {
        long[] copy = new long[Validity.words(count)];
        for (int i = 0; i < count; i++) {
            if (Validity.isPresent(bits, row(selection, i))) {
                Validity.set(copy, i);
            }
        }
        return copy;
    }

    private static int row(SelectionVector selection, int index) {
        return selection == null ? index : selection.row(index);
    }
}
