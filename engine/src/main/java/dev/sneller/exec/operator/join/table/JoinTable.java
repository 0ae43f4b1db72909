package dev.sneller.exec.operator.join.table;

import dev.sneller.exec.operator.rows.KeptColumn;
import dev.sneller.exec.operator.rows.KeptRows;
import dev.sneller.memory.Reservation;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import java.util.List;

/**
 * The kept rows by their keys: each key leads to one of its rows, and from there a chain leads through the others. Rows with a NULL key that
 * equals nothing are in no chain.
 */
public abstract class JoinTable {
    /** No row. */
    public static final int NONE = -1;

    private final RowChains chains;

    JoinTable(KeptRows rows, Reservation memory, long bytes) {
        memory.ensure(bytes);
        chains = new RowChains(rows.segmentCount(), memory, bytes);
    }

    /**
     * The form that suits these rows, still empty: an array by key where the keys are integers in a narrow range, else open addressing.
     *
     * @param nullEquals per key, whether NULL equals NULL
     * @param memory for what the table holds beside the rows
     */
    public static JoinTable of(KeptRows rows, List<Integer> keys, List<Boolean> nullEquals, Reservation memory) {
        if (keys.size() == 1) {
            KeptColumn key = rows.column(keys.get(0));
            KeyRange range = KeyRange.of(rows, key);
            if (range != null && !(key.hasNulls() && nullEquals.get(0))) {
                return new DirectTable(rows, keys.get(0), range, memory);
            }
        }
        return new HashTable(rows, keys, nullEquals, memory);
    }

    /** Puts rows into the table; many threads may do so at once, each with a linker of its own. */
    public interface Linker {
        /** Links the rows of one segment; each segment is linked once. */
        void link(int segment);
    }

    public abstract Linker linker();

    /** Finds rows by keys; one thread. */
    public interface Lookup {
        /**
         * For each of the {@code count} selected rows of a left batch a row with equal keys, or {@link #NONE}.
         *
         * @param rows none with a NULL key that equals nothing
         */
        void find(ColumnVector[] keys, SelectionVector rows, int count, int[] found);
    }

    public abstract Lookup lookup();

    final RowChains chains() {
        return chains;
    }

    /** The next row with the same keys, {@link #NONE} after the last. */
    public final int next(int row) {
        return chains.next(row);
    }

    /** Whether no two rows have the same keys; known once all are linked. */
    public final boolean isUnique() {
        return chains.areEmpty();
    }
}
