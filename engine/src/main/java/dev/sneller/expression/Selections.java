package dev.sneller.expression;

import dev.sneller.kernel.Masks;
import dev.sneller.vector.SelectionVector;

/** Selections as bitmaps. */
final class Selections {
    private Selections() {}

    /** @param selection null = all of {@code rows} */
    static void toMask(SelectionVector selection, int rows, long[] mask) {
        Masks.fill(mask, rows, selection == null);
        if (selection != null) {
            for (int i = 0; i < selection.count(); i++) {
                Masks.set(mask, selection.row(i));
            }
        }
    }
}
