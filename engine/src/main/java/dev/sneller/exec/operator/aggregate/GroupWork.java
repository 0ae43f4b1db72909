package dev.sneller.exec.operator.aggregate;

import dev.sneller.exec.operator.group.HashDigits;
import dev.sneller.exec.spill.SpillFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of the groups, by the first digits of their hashes, still to be brought together.
 *
 * @param levels how many digits are fixed; 0 = all groups
 * @param prefix these digits
 * @param files rows that no table took
 * @param fromTables whether the threads' tables hold groups of this part too
 */
record GroupWork(int levels, int prefix, List<SpillFile> files, boolean fromTables) {
    /** The part of one more digit. */
    private GroupWork part(int digit, List<SpillFile> itsFiles, boolean withTables) {
        return new GroupWork(levels + 1, prefix << 4 | digit, itsFiles, withTables);
    }

    /** Adds what is left once a table has taken groups: sixteen parts of this one, those without rows left out. */
    void addParts(RowPartitions rows, boolean withTables, ArrayDeque<GroupWork> target) {
        for (int digit = HashDigits.COUNT - 1; digit >= 0; digit--) {
            SpillFile file = rows.file(digit);
            if (file != null || withTables) {
                target.push(part(digit, file == null ? List.of() : List.of(file), withTables));
            }
        }
    }

    /** All groups of tables that take one part, with the rows they did not take. */
    static GroupWork all(List<BoundedTable> tables) {
        return new GroupWork(0, 0, files(0, tables), true);
    }

    /** The part of one first digit, with the rows that the threads' tables did not take. */
    static GroupWork first(int digit, List<BoundedTable> tables) {
        return new GroupWork(1, digit, files(digit, tables), true);
    }

    private static List<SpillFile> files(int digit, List<BoundedTable> tables) {
        List<SpillFile> files = new ArrayList<>();
        for (BoundedTable table : tables) {
            if (table.spilled() != null && table.spilled().file(digit) != null) {
                files.add(table.spilled().file(digit));
            }
        }
        return files;
    }
}
