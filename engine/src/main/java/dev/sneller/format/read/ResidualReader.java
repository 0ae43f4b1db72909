package dev.sneller.format.read;

import dev.sneller.format.ColumnKey;
import dev.sneller.format.CorruptFile;
import dev.sneller.format.PageEntry;
import dev.sneller.format.Part;
import dev.sneller.format.lane.ChunkPages;
import dev.sneller.format.residual.KeySymbols;
import dev.sneller.format.residual.ResidualPage;
import dev.sneller.format.residual.ResidualRows;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.ion.IonValueReader;
import java.util.Arrays;

/** What of a VARIANT column has no lane in one row group; pages of the current granule are kept open. Owned by one thread. */
final class ResidualReader {
    private static final byte[] ROOT = {};

    private final RowGroup rowGroup;
    private final int fieldId;
    private final ResidualPathTable paths;
    private final ChunkPages[] buckets = new ChunkPages[Part.BUCKETS];
    private final ResidualPage[] open = new ResidualPage[Part.BUCKETS];
    private final boolean[] isOpen = new boolean[Part.BUCKETS];
    private int openGranule = -1;
    private boolean hasBuckets;
    private ResidualRows rows;
    private IonValueReader values;

    ResidualReader(RowGroup rowGroup, int fieldId) {
        this.rowGroup = rowGroup;
        this.fieldId = fieldId;
        this.paths = rowGroup.file().residualPaths(fieldId);
        for (int bucket = 0; bucket < Part.BUCKETS; bucket++) {
            buckets[bucket] =
                    rowGroup.file().chunk(new ColumnKey(fieldId, ROOT, Part.BUCKET + bucket), rowGroup.index());
            hasBuckets |= buckets[bucket] != null;
        }
    }

    ResidualPathTable paths() {
        return paths;
    }

    /** Whether the row group has a residual at all. */
    boolean isEmpty() {
        return !hasBuckets;
    }

    int granuleRows(int granule) {
        return rowGroup.granuleRows(granule);
    }

    /** The page of a bucket of a granule, null when it is empty. */
    ResidualPage page(int granule, int bucket) {
        if (granule != openGranule) {
            Arrays.fill(open, null);
            Arrays.fill(isOpen, false);
            rows = null;
            openGranule = granule;
        }
        if (!isOpen[bucket]) {
            isOpen[bucket] = true;
            PageEntry entry = buckets[bucket] == null ? null : buckets[bucket].entry(granule);
            if (entry != null && entry.hasBody()) {
                open[bucket] = ResidualPage.open(buckets[bucket].body(granule), 0, entry.rawLength());
                CorruptFile.check(open[bucket].rows() == rowGroup.granuleRows(granule), "a bucket of another granule");
            }
        }
        return open[bucket];
    }

    /** All pairs of a granule, row by row. */
    ResidualRows rows(int granule) {
        ResidualPage[] pages = new ResidualPage[Part.BUCKETS];
        for (int bucket = 0; bucket < Part.BUCKETS; bucket++) {
            pages[bucket] = page(granule, bucket);
        }
        if (rows == null) {
            rows = new ResidualRows(pages);
        }
        return rows;
    }

    /** Appends an Ion value of the residual in binary form. */
    void append(byte[] ion, int from, int to, BinaryBuilder target) {
        if (values == null) {
            values = new IonValueReader(symbols());
        }
        values.read(ion, from, to, target);
    }

    private KeySymbols symbols() {
        ChunkPages pages = rowGroup.file().chunk(new ColumnKey(fieldId, ROOT, Part.SYMBOLS), rowGroup.index());
        if (pages == null) {
            return new KeySymbols();
        }
        CorruptFile.check(pages.index().pages().size() == 1, "symbols of more than one page");
        return KeySymbols.read(pages.body(0), 0, pages.entry(0).rawLength());
    }
}
