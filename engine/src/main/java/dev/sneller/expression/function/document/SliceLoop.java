package dev.sneller.expression.function.document;

import dev.sneller.error.Invariant;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.VariantBytes;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.VariantVector;

/** A function that finds a part of every document of its first argument; the results are slices, never copies. */
public final class SliceLoop implements Kernel {
    private final DocumentArguments in = new DocumentArguments();
    private final Place place;
    private VariantVector found;

    /** Where the part of one row's document starts; {@link VariantBytes#ABSENT} and undefined are NULL. */
    @FunctionalInterface
    public interface Place {
        int FAILED = -2;

        int of(DocumentArguments in, int row);

        /** Why a row {@link #FAILED}. */
        default SnellerException failure(DocumentArguments in, int row) {
            throw Invariant.unreachable("failure of a function that cannot fail");
        }
    }

    public SliceLoop(Place place) {
        this.place = place;
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        in.set(arguments, active);
        if (found == null || found.capacity() < active.length()) {
            found = VariantVector.binary(LogicalType.VARIANT, active.length());
        }
        BytesVector target = found.binary();
        byte[] bytes = in.bytes(0);
        target.bytes(bytes);
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            int at = place.of(in, row);
            if (at == Place.FAILED) {
                outcome.fail(row);
            } else if (at == VariantBytes.ABSENT || VariantBytes.kind(bytes, at).isSqlNull()) {
                outcome.setNull(row);
            } else {
                target.start()[row] = at;
                target.lengths()[row] = VariantBytes.length(bytes, at);
            }
        }
        return found;
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        return place.failure(in, row);
    }
}
