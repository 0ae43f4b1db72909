package dev.sneller.format.write;

import dev.sneller.format.Bounds;
import dev.sneller.format.ChunkIndex;
import dev.sneller.format.Content;
import dev.sneller.format.PageEntry;
import dev.sneller.format.buffer.BytesBuffer;
import dev.sneller.format.buffer.BytesLane;
import dev.sneller.format.encoding.DictionaryBuilder;
import dev.sneller.format.encoding.EncodedPage;
import dev.sneller.format.encoding.SortedDictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes strings: as codes into one sorted dictionary of the chunk where they repeat, else page by page. */
final class BytesChunk {
    private static final int SLACK = 64;
    /** Strings looked at before a dictionary is given up of which more than half are distinct: a few thousand kinds fill the first granule. */
    private static final int TRIAL_VALUES = 32_768;

    /** As {@link #TRIAL_VALUES}, where hardly any repeats. */
    private static final int FIRST_TRIAL_VALUES = 4096;

    private final ChunkWriter writer;
    private byte[] bytes = new byte[0];
    private int[] start = new int[0];
    private int[] length = new int[0];
    private int[] codes = new int[0];

    BytesChunk(ChunkWriter writer) {
        this.writer = writer;
    }

    LaneFacts write(BytesLane lane, ChunkWriter.LanePlace place) {
        BytesBuffer values = lane.values();
        DictionaryBuilder builder = lane.content() == Content.DOCUMENT ? null : new DictionaryBuilder();
        boolean[] coded = new boolean[place.granules()];
        if (builder != null && !gatherCodes(values, place, builder, coded)) {
            builder = null;
        }
        DistinctSketch distinct = new DistinctSketch();
        PageEntry dictionary = null;
        SortedDictionary sorted = null;
        if (builder != null) {
            sorted = builder.finish();
            EncodedPage page =
                    writer.encoder().encodeBytes(sorted.bytes(), sorted.start(), sorted.length(), 0, sorted.size());
            dictionary = writer.page(page, Bounds.UNKNOWN, true);
            distinct.addBytes(sorted.bytes(), sorted.start(), sorted.length(), sorted.size());
        }
        List<PageEntry> pages = new ArrayList<>(place.granules());
        Extremes chunk = new Extremes();
        long at = 0;
        for (int granule = 0; granule < place.granules(); granule++) {
            int from = place.from(granule);
            int count = place.count(granule);
            if (sorted != null && coded[granule]) {
                pages.add(codePage(sorted, from, count, lane.content(), chunk));
                at += bytesOf(values, from, count);
            } else {
                at = load(values, at, from, count);
                distinct.addBytes(bytes, start, length, count);
                pages.add(plainPage(lane.content(), count, chunk));
            }
        }
        writer.chunk(place.values(), ChunkIndex.of(lane.content(), 0, false, dictionary, pages));
        return new LaneFacts(lane.content(), 0, chunk.bounds(lane.content(), LaneFacts.MAX_TEXT), distinct);
    }

    private static long bytesOf(BytesBuffer values, int from, int count) {
        long total = 0;
        for (int i = from; i < from + count; i++) {
            total += values.length(i);
        }
        return total;
    }

    /** Brings a granule's strings together; returns where the next granule's begin. */
    private long load(BytesBuffer values, long at, int from, int count) {
        long total = bytesOf(values, from, count);
        int size = Math.toIntExact(total);
        if (bytes.length < size + SLACK) {
            bytes = new byte[size + SLACK];
        }
        if (start.length < count) {
            start = new int[count];
            length = new int[count];
        }
        values.copy(at, size, bytes, 0);
        int position = 0;
        for (int i = 0; i < count; i++) {
            start[i] = position;
            length[i] = values.length(from + i);
            position += length[i];
        }
        return at + total;
    }

    /** Gives every string a provisional code where that pays; false when it does not. */
    private boolean gatherCodes(
            BytesBuffer values, ChunkWriter.LanePlace place, DictionaryBuilder builder, boolean[] coded) {
        if (codes.length < values.size()) {
            codes = new int[values.size()];
        }
        long at = 0;
        int seen = 0;
        long codedBytes = 0;
        for (int granule = 0; granule < place.granules(); granule++) {
            int from = place.from(granule);
            int count = place.count(granule);
            long next = load(values, at, from, count);
            coded[granule] = codeAll(builder, from, count);
            codedBytes += coded[granule] ? next - at : 0;
            at = next;
            seen += count;
            if (isGivenUp(builder.size(), seen)) {
                return false;
            }
        }
        return builder.size() <= seen / 2 && codedBytes >= builder.bytes() + 2L * builder.size();
    }

    private static boolean isGivenUp(int distinct, int seen) {
        return seen >= TRIAL_VALUES && distinct > seen / 2 || seen >= FIRST_TRIAL_VALUES && distinct > seen - seen / 8;
    }

    private boolean codeAll(DictionaryBuilder builder, int from, int count) {
        for (int i = 0; i < count; i++) {
            boolean repeats = i > 0
                    && length[i] == length[i - 1]
                    && Arrays.equals(
                            bytes, start[i], start[i] + length[i], bytes, start[i - 1], start[i - 1] + length[i]);
            int code = repeats ? codes[from + i - 1] : builder.codeOf(bytes, start[i], length[i]);
            if (code == DictionaryBuilder.FULL) {
                return false;
            }
            codes[from + i] = code;
        }
        return true;
    }

    private PageEntry codePage(SortedDictionary sorted, int from, int count, Content content, Extremes chunk) {
        sorted.translate(codes, from, count);
        int least = Integer.MAX_VALUE;
        int greatest = -1;
        for (int i = from; i < from + count; i++) {
            least = Math.min(least, codes[i]);
            greatest = Math.max(greatest, codes[i]);
        }
        Extremes page = new Extremes();
        if (count > 0) {
            page.add(sorted.bytes(), sorted.start()[least], sorted.length()[least]);
            page.add(sorted.bytes(), sorted.start()[greatest], sorted.length()[greatest]);
            chunk.add(page);
        }
        return writer.page(
                writer.encoder().encodeCodes(codes, from, count), page.bounds(content, Bounds.MAX_TEXT), false);
    }

    private PageEntry plainPage(Content content, int count, Extremes chunk) {
        Extremes page = new Extremes();
        if (content != Content.DOCUMENT) {
            for (int i = 0; i < count; i++) {
                page.add(bytes, start[i], length[i]);
            }
            chunk.add(page);
        }
        return writer.page(
                writer.encoder().encodeBytes(bytes, start, length, 0, count),
                page.bounds(content, Bounds.MAX_TEXT),
                true);
    }

    /** Least and greatest string so far. */
    private static final class Extremes {
        private byte[] min;
        private byte[] max;

        void add(byte[] source, int from, int size) {
            if (min == null || Arrays.compareUnsigned(source, from, from + size, min, 0, min.length) < 0) {
                min = Arrays.copyOfRange(source, from, from + size);
            }
            if (max == null || Arrays.compareUnsigned(source, from, from + size, max, 0, max.length) > 0) {
                max = Arrays.copyOfRange(source, from, from + size);
            }
        }

        void add(Extremes other) {
            if (other.min != null) {
                add(other.min, 0, other.min.length);
                add(other.max, 0, other.max.length);
            }
        }

        Bounds bounds(Content content, int limit) {
            if (content == Content.DOCUMENT) {
                return Bounds.UNKNOWN;
            }
            return min == null ? Bounds.EMPTY : Bounds.ofBytes(min, max, limit);
        }
    }
}
