package dev.sneller.format.read;

import dev.sneller.format.Kinds;
import dev.sneller.format.residual.ResidualRows;
import dev.sneller.variant.BinaryBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts documents, or what lies under one path of them, together again: walks path columns and residual pairs in the order of paths, as
 * a merge, and opens and closes objects where the path changes. Owned by one thread.
 */
final class DocumentRebuilder {
    /** Rows whose residual pairs are gathered at once. */
    private static final int WINDOW = 256;

    private final PathSteps prefix;
    private final DocumentColumns columns;
    private final ResidualReader residual;
    private final BinaryBuilder target;
    private final List<Pair> pairs = new ArrayList<>();
    private ResidualRows rows;
    private int windowGranule = -1;
    private int windowFrom;
    private int windowTo;
    private int windowPairs;
    private int nextPair;
    private int lastRow;
    /** Where the walk is: the innermost open object, by the path that opened it and its depth. */
    private PathSteps open;

    private int openDepth;

    /** One value of the residual: its path, and its place among the window's pairs. */
    private record Pair(PathSteps path, int index) {}

    DocumentRebuilder(RowGroup rowGroup, int fieldId, byte[] prefix, ResidualReader residual, BinaryBuilder target) {
        this.prefix = new PathSteps(prefix);
        this.columns = new DocumentColumns(rowGroup, fieldId, prefix);
        this.residual = residual;
        this.target = target;
    }

    /** Appends what a row has at the prefix to the target, in binary form; false when it has nothing. */
    boolean append(int granule, int row) {
        gather(granule, row);
        open = null;
        openDepth = prefix.depth() - 1;
        boolean any = false;
        int pair = 0;
        int column = 0;
        while (column < columns.size()) {
            while (pair < pairs.size() && pairs.get(pair).path.compareTo(columns.path(column)) < 0) {
                any |= appendPair(pairs.get(pair++));
            }
            int kind = columns.kind(column, granule, row);
            if (kind == Kinds.OBJECT) {
                descend(columns.path(column), columns.path(column).depth());
                any = true;
                column++;
                continue;
            }
            if (kind >= Kinds.LANE || kind == Kinds.JSON_NULL) {
                member(columns.path(column));
                if (kind == Kinds.JSON_NULL) {
                    target.nullValue();
                } else {
                    columns.append(column, granule, row, target);
                }
                any = true;
            }
            column = columns.end(column);
        }
        while (pair < pairs.size()) {
            any |= appendPair(pairs.get(pair++));
        }
        close(prefix.depth() - 1);
        return any;
    }

    private boolean appendPair(Pair pair) {
        member(pair.path);
        residual.append(rows.bytes(pair.index), rows.start(pair.index), rows.end(pair.index), target);
        return true;
    }

    /** Goes to where the value of a path belongs and writes its key. */
    private void member(PathSteps path) {
        int depth = path.depth();
        if (depth > prefix.depth()) {
            descend(path, depth - 1);
            byte[] key = path.key(depth - 1);
            target.key(key, 0, key.length);
        }
    }

    /** Makes the object at the first {@code depth} steps of a path the innermost open one. */
    private void descend(PathSteps path, int depth) {
        int common = open == null ? prefix.depth() - 1 : Math.min(Math.min(openDepth, depth), path.common(open));
        close(common);
        while (openDepth < depth) {
            if (openDepth >= prefix.depth()) {
                byte[] key = path.key(openDepth);
                target.key(key, 0, key.length);
            }
            target.startObject();
            openDepth++;
        }
        open = path;
    }

    private void close(int depth) {
        while (openDepth > depth) {
            target.endObject();
            openDepth--;
        }
    }

    /** Finds the row's residual pairs under the prefix and sorts them by path. */
    private void gather(int granule, int row) {
        pairs.clear();
        if (residual.isEmpty()) {
            return;
        }
        if (granule != windowGranule || row < windowFrom || row >= windowTo) {
            moveWindow(granule, row);
        }
        if (row < lastRow) {
            nextPair = 0;
        }
        lastRow = row;
        while (nextPair < windowPairs && rows.row(nextPair) < row) {
            nextPair++;
        }
        for (int i = nextPair; i < windowPairs && rows.row(i) == row; i++) {
            PathSteps path = residual.paths().stepsOf(rows.path(i));
            if (path.isUnder(prefix.bytes())) {
                pairs.add(new Pair(path, i));
            }
        }
        pairs.sort(Comparator.comparing(Pair::path));
    }

    private void moveWindow(int granule, int row) {
        rows = residual.rows(granule);
        windowGranule = granule;
        windowFrom = row;
        windowTo = Math.min(row + WINDOW, residual.granuleRows(granule));
        windowPairs = rows.collect(windowFrom, windowTo);
        nextPair = 0;
        lastRow = row;
    }
}
