package dev.sneller.exec.operator.join.table;

import dev.sneller.exec.operator.rows.KeptBytes;
import dev.sneller.exec.operator.rows.KeptColumn;
import dev.sneller.exec.operator.rows.KeptDoubles;
import dev.sneller.exec.operator.rows.KeptVariants;
import dev.sneller.kernel.Hash;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;

/** One key of kept rows, and candidates of a batch that are compared with it. NULL equals NULL here. One thread. */
abstract class KeyMatcher {
    private final KeptColumn kept;
    private long[] validity;
    private SelectionVector selection;

    KeyMatcher(KeptColumn kept) {
        this.kept = kept;
    }

    static KeyMatcher of(KeptColumn kept) {
        if (kept instanceof KeptBytes bytes) {
            return new BytesMatcher(bytes);
        } else if (kept instanceof KeptDoubles doubles) {
            return new DoubleMatcher(doubles);
        } else if (kept instanceof KeptVariants variants) {
            return new VariantMatcher(variants);
        }
        return new IntegerMatcher(kept);
    }

    /** Makes the first {@code count} selected values the candidates. @param rows null = all */
    final void load(ColumnVector vector, SelectionVector rows, int count) {
        validity = vector.validity();
        selection = rows;
        loadValues(vector, rows, count);
    }

    /** Writes the hashes of the candidates; equal keys hash equal whatever lane or form they came in. */
    final void hash(long[] hashes, int count) {
        hashValues(hashes, count);
        if (validity != null) {
            for (int i = 0; i < count; i++) {
                if (isNull(i)) {
                    hashes[i] = Hash.NULL;
                }
            }
        }
    }

    /**
     * Marks those of the chosen candidates that differ from the kept row they may be equal to.
     *
     * @param rows by candidate
     * @param differs by place in {@code chosen}; marks of other keys stay
     */
    final void differ(int[] rows, int[] chosen, int count, boolean[] differs) {
        if (validity == null && !kept.hasNulls()) {
            differValues(rows, chosen, count, differs);
            return;
        }
        for (int i = 0; i < count; i++) {
            boolean isNull = isNull(chosen[i]);
            boolean isKeptNull = kept.isNull(rows[chosen[i]]);
            differs[i] |= isNull || isKeptNull ? isNull != isKeptNull : !equal(rows[chosen[i]], chosen[i]);
        }
    }

    private boolean isNull(int candidate) {
        return validity != null
                && !Validity.isPresent(validity, selection == null ? candidate : selection.row(candidate));
    }

    abstract void loadValues(ColumnVector vector, SelectionVector rows, int count);

    abstract void hashValues(long[] hashes, int count);

    abstract boolean equal(int row, int candidate);

    void differValues(int[] rows, int[] chosen, int count, boolean[] differs) {
        for (int i = 0; i < count; i++) {
            differs[i] |= !equal(rows[chosen[i]], chosen[i]);
        }
    }
}
