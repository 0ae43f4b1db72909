package dev.sneller.format.lane;

import dev.sneller.format.CorruptFile;
import dev.sneller.format.encoding.LongDecoder;
import dev.sneller.format.encoding.PageDecoder;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.ZonedVector;

/** TIMESTAMP_TZ: instants and, in a lane beside, minutes. */
final class ZonedLaneReader extends LaneReader {
    private final LaneReader instants;
    private final ChunkPages minutePages;
    private final long[] minutes = new long[Batch.MAX_ROWS];
    private LongDecoder decoder;

    ZonedLaneReader(ChunkPages pages, LaneReader instants, ChunkPages minutePages, LogicalType type) {
        super(pages, type);
        this.instants = instants;
        this.minutePages = minutePages;
    }

    @Override
    void open(int granule) {
        CorruptFile.check(
                minutePages.entry(granule).count() == count(granule), "instants and minutes that do not pair");
        instants.open(granule);
        decoder = PageDecoder.longs(minutePages.page(granule));
    }

    @Override
    FlatVector first() {
        ZonedVector one = new ZonedVector(type(), instants.first());
        one.offsetMinutes()[0] = (short) decoder.longAt(0);
        one.length(1);
        return one;
    }

    @Override
    ColumnVector decode(Presence presence) {
        FlatVector values = (FlatVector) instants.decode(presence);
        ZonedVector vector = new ZonedVector(type(), values);
        LongLaneReader.decode(decoder, presence, minutes);
        for (int i = 0; i < presence.rowCount(); i++) {
            vector.offsetMinutes()[i] = (short) minutes[i];
        }
        vector.length(presence.rowCount());
        vector.validity(presence.mask());
        return vector;
    }
}
