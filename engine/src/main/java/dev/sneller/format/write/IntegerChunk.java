package dev.sneller.format.write;

import dev.sneller.error.Invariant;
import dev.sneller.format.Bounds;
import dev.sneller.format.ChunkIndex;
import dev.sneller.format.Content;
import dev.sneller.format.PageEntry;
import dev.sneller.format.buffer.IntegerLane;
import dev.sneller.format.buffer.LongBuffer;
import dev.sneller.format.encoding.EncodedPage;
import dev.sneller.kernel.Hash;
import dev.sneller.kernel.Int128;
import dev.sneller.kernel.KernelProvider;
import dev.sneller.kernel.SumKernels;
import java.util.ArrayList;
import java.util.List;

/** Writes integers at one scale, as 64 bits where all of the row group fit, else as 128. */
final class IntegerChunk {
    private final ChunkWriter writer;
    private long[] low = new long[0];
    private long[] high = new long[0];
    private DistinctSketch distinct;

    IntegerChunk(ChunkWriter writer) {
        this.writer = writer;
    }

    LaneFacts write(IntegerLane lane, ChunkWriter.LanePlace place) {
        int longest = 0;
        for (int granule = 0; granule < place.granules(); granule++) {
            longest = Math.max(longest, place.count(granule));
        }
        if (low.length < longest) {
            low = new long[longest];
            high = new long[longest];
        }
        distinct = new DistinctSketch();
        boolean wide = needsWide(lane);
        List<PageEntry> pages = new ArrayList<>(place.granules());
        for (int granule = 0; granule < place.granules(); granule++) {
            int count = place.count(granule);
            pages.add(wide ? widePage(lane, place.from(granule), count) : page(lane, place.from(granule), count));
        }
        ChunkIndex index = ChunkIndex.of(lane.content(), lane.maxScale(), wide, null, pages);
        writer.chunk(place.values(), index);
        if (lane.minutes() != null) {
            minutes(lane.minutes(), place);
        }
        return new LaneFacts(lane.content(), lane.maxScale(), index.bounds(), distinct);
    }

    private static boolean needsWide(IntegerLane lane) {
        if (lane.isWide()) {
            return true;
        }
        if (lane.hasOneScale()) {
            return false;
        }
        long[] limits = new long[lane.maxScale() + 1];
        for (int scale = 0; scale <= lane.maxScale(); scale++) {
            int digits = lane.maxScale() - scale;
            limits[scale] = digits > 18 ? 0 : Long.MAX_VALUE / Int128.powerOfTen(digits);
        }
        for (int i = 0; i < lane.size(); i++) {
            long limit = limits[lane.scale(i)];
            if (lane.low(i) > limit || lane.low(i) < -limit) {
                return true;
            }
        }
        return false;
    }

    private PageEntry page(IntegerLane lane, int from, int count) {
        lane.copyLow(from, count, low);
        if (!lane.hasOneScale()) {
            for (int i = 0; i < count; i++) {
                int digits = lane.maxScale() - lane.scale(from + i);
                low[i] = digits > 18 ? 0 : low[i] * Int128.powerOfTen(digits);
            }
        }
        distinct.addLongs(low, 0, count);
        return longs(count);
    }

    private PageEntry longs(int count) {
        if (count == 0) {
            return PageEntry.empty(Bounds.EMPTY);
        }
        SumKernels kernels = KernelProvider.kernels().sums();
        Bounds bounds = Bounds.ofLongs(kernels.minLongs(low, 0, count, null), kernels.maxLongs(low, 0, count, null));
        return writer.page(writer.encoder().encodeLongs(low, 0, count), bounds, false);
    }

    private PageEntry widePage(IntegerLane lane, int from, int count) {
        if (count == 0) {
            return PageEntry.empty(Bounds.EMPTY);
        }
        int least = 0;
        int greatest = 0;
        for (int i = 0; i < count; i++) {
            int digits = lane.maxScale() - lane.scale(from + i);
            boolean fits = Int128.scaleUp(lane.high(from + i), lane.low(from + i), digits, high, low, i);
            Invariant.check(fits, "numbers of a lane fit 128 bits at its scale");
            distinct.add(Hash.ofInt128(high[i], low[i]));
            if (Int128.compare(high[i], low[i], high[least], low[least]) < 0) {
                least = i;
            }
            if (Int128.compare(high[i], low[i], high[greatest], low[greatest]) > 0) {
                greatest = i;
            }
        }
        EncodedPage page = writer.encoder().encodeInt128s(high, low, 0, count);
        return writer.page(page, Bounds.of128(high[least], low[least], high[greatest], low[greatest]), false);
    }

    private void minutes(LongBuffer minutes, ChunkWriter.LanePlace place) {
        List<PageEntry> pages = new ArrayList<>(place.granules());
        for (int granule = 0; granule < place.granules(); granule++) {
            minutes.copy(place.from(granule), place.count(granule), low, 0);
            pages.add(longs(place.count(granule)));
        }
        writer.chunk(place.offsets(), ChunkIndex.of(Content.OFFSET, 0, false, null, pages));
    }
}
