package dev.sneller.format.write;

import dev.sneller.format.Bounds;
import dev.sneller.format.ChunkIndex;
import dev.sneller.format.Content;
import dev.sneller.format.PageEntry;
import dev.sneller.format.buffer.BooleanLane;
import dev.sneller.format.buffer.DoubleLane;
import dev.sneller.kernel.Hash;
import dev.sneller.vector.Validity;
import java.util.ArrayList;
import java.util.List;

/** Writes doubles and booleans. */
final class PlainChunk {
    private final ChunkWriter writer;

    PlainChunk(ChunkWriter writer) {
        this.writer = writer;
    }

    LaneFacts write(DoubleLane lane, ChunkWriter.LanePlace place) {
        DistinctSketch distinct = new DistinctSketch();
        List<PageEntry> pages = new ArrayList<>(place.granules());
        for (int granule = 0; granule < place.granules(); granule++) {
            pages.add(page(lane, place.from(granule), place.count(granule), distinct));
        }
        return finish(Content.DOUBLE, pages, place, distinct);
    }

    private PageEntry page(DoubleLane lane, int from, int count, DistinctSketch distinct) {
        double[] values = new double[count];
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        boolean hasNaN = false;
        for (int i = 0; i < count; i++) {
            double value = lane.get(from + i);
            values[i] = value;
            distinct.add(Hash.ofDouble(value));
            if (Double.isNaN(value)) {
                hasNaN = true;
            } else {
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        return writer.page(writer.encoder().encodeDoubles(values, 0, count), Bounds.ofDoubles(min, max, hasNaN), false);
    }

    LaneFacts write(BooleanLane lane, ChunkWriter.LanePlace place) {
        List<PageEntry> pages = new ArrayList<>(place.granules());
        for (int granule = 0; granule < place.granules(); granule++) {
            int count = place.count(granule);
            long[] bits = new long[Validity.words(count)];
            for (int i = 0; i < count; i++) {
                if (lane.get(place.from(granule) + i)) {
                    Validity.set(bits, i);
                }
            }
            int set = Validity.count(bits, count);
            Bounds bounds = Bounds.ofLongs(set == count ? 1 : 0, set == 0 ? 0 : 1);
            pages.add(writer.page(writer.encoder().encodeBits(bits, count), bounds, false));
        }
        return finish(Content.BOOLEAN, pages, place, null);
    }

    private LaneFacts finish(
            Content content, List<PageEntry> pages, ChunkWriter.LanePlace place, DistinctSketch distinct) {
        ChunkIndex index = ChunkIndex.of(content, 0, false, null, pages);
        writer.chunk(place.values(), index);
        return new LaneFacts(content, 0, index.bounds(), distinct);
    }
}
