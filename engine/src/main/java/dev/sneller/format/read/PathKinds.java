package dev.sneller.format.read;

import dev.sneller.format.ChunkIndex;
import dev.sneller.format.KindSummary;
import dev.sneller.format.PageEntry;
import dev.sneller.format.kind.KindStream;
import dev.sneller.format.lane.ChunkPages;

/** The kinds of one path over a row group, granule by granule. */
final class PathKinds {
    private final ChunkPages pages;
    private final RowGroup rowGroup;
    private int openGranule = -1;
    private KindStream open;

    PathKinds(ChunkPages pages, RowGroup rowGroup) {
        this.pages = pages;
        this.rowGroup = rowGroup;
    }

    KindSummary summary() {
        return pages.index().kinds();
    }

    KindSummary summary(int granule) {
        return pages.entry(granule).kinds();
    }

    ChunkIndex index() {
        return pages.index();
    }

    KindStream stream(int granule) {
        if (granule != openGranule) {
            PageEntry entry = pages.entry(granule);
            open = KindStream.open(
                    rowGroup.granuleRows(granule), entry.header(), pages.body(granule), entry.rawLength());
            openGranule = granule;
        }
        return open;
    }
}
