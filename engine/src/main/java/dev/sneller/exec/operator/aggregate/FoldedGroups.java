package dev.sneller.exec.operator.aggregate;

import dev.sneller.exec.Progress;
import dev.sneller.exec.SourceTask;
import dev.sneller.vector.Batch;
import java.util.function.IntSupplier;

/** Gives out the groups of folded tables, each from the first table that has it, range by range. */
final class FoldedGroups implements SourceTask {
    private final TableFolding folding;
    private final int countedKey;
    private final IntSupplier takePart;
    private final Runnable endPart;
    private final int[] chosen = new int[Batch.MAX_ROWS];
    private int table;
    private int at;
    private int end;
    private boolean isOpen;

    /**
     * @param countedKey the key of which only presence is wanted, -1 for none
     * @param takePart the next part to do, -1 when all are taken
     */
    FoldedGroups(TableFolding folding, int countedKey, IntSupplier takePart, Runnable endPart) {
        this.folding = folding;
        this.countedKey = countedKey;
        this.takePart = takePart;
        this.endPart = endPart;
    }

    /** Parts of all tables. */
    static int parts(TableFolding folding) {
        int parts = 0;
        for (int table = 0; table < folding.tableCount(); table++) {
            parts += folding.tasks(table);
        }
        return parts;
    }

    @Override
    public Progress next(Batch batch) {
        if (at == end && !nextPart()) {
            return Progress.DONE;
        }
        int to = Math.min(end, at + Batch.MAX_ROWS);
        int count = folding.unfolded(table, at, to, chosen);
        at = to;
        if (count > 0) {
            folding.table(table).result(chosen, 0, count, countedKey, batch);
        }
        return Progress.MORE;
    }

    private boolean nextPart() {
        if (isOpen) {
            endPart.run();
        }
        int part = takePart.getAsInt();
        isOpen = part >= 0;
        if (!isOpen) {
            return false;
        }
        for (table = 0; part >= folding.tasks(table); table++) {
            part -= folding.tasks(table);
        }
        at = part * TableFolding.GROUPS_PER_TASK;
        end = Math.min(folding.table(table).size(), at + TableFolding.GROUPS_PER_TASK);
        return true;
    }
}
