package dev.sneller.expression.batch;

import dev.sneller.kernel.KernelProvider;
import dev.sneller.kernel.Masks;
import dev.sneller.vector.SelectionVector;

/** Rows of a batch that are selected and present in every argument, listed only when somebody walks them. */
public final class ActiveRows {
    private int[] own = {};
    private int[] rows;
    private int count;
    private int length;
    private long[] present;
    private SelectionVector selection;
    private boolean ownIsIdentity;

    /**
     * @param present rows present in every argument, null = all
     * @param selection rows wanted, null = all
     */
    public ActiveRows over(int length, long[] present, SelectionVector selection) {
        this.length = length;
        this.present = present;
        this.selection = selection;
        rows = null;
        return this;
    }

    /** Rows of the batch, active or not. */
    public int length() {
        return length;
    }

    /** The active rows, ascending: the first {@link #count} entries. */
    public int[] rows() {
        list();
        return rows;
    }

    public int count() {
        list();
        return count;
    }

    public boolean contains(int row) {
        if (present != null && !Masks.get(present, row)) {
            return false;
        }
        return selection == null || java.util.Arrays.binarySearch(selection.rows(), 0, selection.count(), row) >= 0;
    }

    private void list() {
        if (rows != null) {
            return;
        }
        if (present == null && selection != null) {
            rows = selection.rows();
            count = selection.count();
            return;
        }
        if (own.length < length) {
            own = new int[length];
            ownIsIdentity = false;
        }
        rows = own;
        if (present == null) {
            count = length;
            countUp();
            return;
        }
        ownIsIdentity = false;
        count = selection == null
                ? KernelProvider.kernels().selections().select(present, length, own)
                : selectedAndPresent();
    }

    private void countUp() {
        if (!ownIsIdentity) {
            for (int i = 0; i < own.length; i++) {
                own[i] = i;
            }
            ownIsIdentity = true;
        }
    }

    private int selectedAndPresent() {
        int n = 0;
        int[] selected = selection.rows();
        for (int i = 0; i < selection.count(); i++) {
            own[n] = selected[i];
            n += (int) (present[selected[i] >>> 6] >>> selected[i] & 1);
        }
        return n;
    }
}
