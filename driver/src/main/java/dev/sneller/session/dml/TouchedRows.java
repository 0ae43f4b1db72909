package dev.sneller.session.dml;

import dev.sneller.exec.build.Query;
import dev.sneller.metastore.DataFileEntry;
import dev.sneller.metastore.Manifest;
import dev.sneller.metastore.Snapshot;
import dev.sneller.plan.PlanNode;
import dev.sneller.predicate.VectorDatum;
import dev.sneller.session.StatementPlan;
import dev.sneller.session.query.Running;
import dev.sneller.table.DataFileRef;
import dev.sneller.type.Datum;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.I64Vector;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** How many rows of which files a condition is true of. Row numbers rise from file to file, so a number tells its file. */
final class TouchedRows {
    private final DataFileEntry[] files;
    private final long[] firstRows;
    private final long[] touched;
    private long repeated;
    private long removed;

    private TouchedRows(Manifest table) {
        files = table.files()
                .filter(file -> file.file().rows() > 0)
                .sorted(Comparator.comparingLong(DataFileEntry::firstRowId))
                .toArray(DataFileEntry[]::new);
        firstRows = Arrays.stream(files).mapToLong(DataFileEntry::firstRowId).toArray();
        touched = new long[files.length];
    }

    /**
     * Runs the search.
     *
     * @param search yields each row's number once, and how often it was met, and whether each time to be removed
     */
    static TouchedRows find(PlanNode search, Manifest table, StatementPlan.Execution execution, Snapshot view) {
        TouchedRows rows = new TouchedRows(table);
        try (Query query = Running.start(search, execution, view, null)) {
            for (Batch batch = query.next(); batch != null; batch = query.next()) {
                rows.add(batch);
            }
        }
        return rows;
    }

    private void add(Batch batch) {
        boolean hasCounts = batch.columnCount() > 1;
        for (int row = 0; row < batch.rowCount(); row++) {
            touched[fileOf(number(batch.column(0), row))]++;
            boolean isRemoved = batch.columnCount() > 2 && isTrue(batch.column(2), row);
            if (isRemoved) {
                removed++;
            } else if (hasCounts && number(batch.column(1), row) > 1) {
                repeated++;
            }
        }
    }

    private static boolean isTrue(ColumnVector vector, int row) {
        Datum value = VectorDatum.at(vector, row);
        return !value.isNull() && value.booleanValue();
    }

    private static long number(ColumnVector vector, int row) {
        return vector instanceof I64Vector longs
                ? longs.values()[row]
                : VectorDatum.at(vector, row).low();
    }

    private int fileOf(long number) {
        int at = Arrays.binarySearch(firstRows, number);
        return at >= 0 ? at : -at - 2;
    }

    /** Rows met. */
    long count() {
        return Arrays.stream(touched).sum();
    }

    /** Rows met that are removed, where the search tells. */
    long removed() {
        return removed;
    }

    /** Rows met more than once, but for those that are removed each time. */
    long repeated() {
        return repeated;
    }

    /** Files with rows met. */
    Set<UUID> files() {
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < files.length; i++) {
            if (touched[i] > 0) {
                ids.add(files[i].file().id());
            }
        }
        return ids;
    }

    /** Files with rows met and others. */
    Set<UUID> partlyTouched() {
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < files.length; i++) {
            DataFileRef file = files[i].file();
            if (touched[i] > 0 && touched[i] < file.rows()) {
                ids.add(file.id());
            }
        }
        return ids;
    }
}
