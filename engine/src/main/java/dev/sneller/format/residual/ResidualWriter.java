package dev.sneller.format.residual;

import dev.sneller.variant.DocumentSink;
import dev.sneller.variant.ion.IonValueWriter;
import dev.sneller.variant.text.ByteBuilder;
import java.util.Arrays;

/**
 * Collects the pairs of one column's granule and turns them into the pages of its buckets. Owned by one thread.
 *
 * <p>Values go into one buffer as they come; grouping sorts their numbers, so memory is bounded by the granule whatever the number of
 * paths.
 */
public final class ResidualWriter {
    /** Groups from this size on have a frame of their own. */
    static final int OWN_FRAME_BYTES = 4096;

    private final PathIds paths;
    private final KeySymbols symbols;
    private final int rowGroup;
    private final ByteBuilder values = new ByteBuilder(8192);
    private final IonValueWriter writer;
    private int[] path = new int[256];
    private int[] position = new int[256];
    private int[] row = new int[256];
    private int[] start = new int[256];
    private int size;

    /** @param rowGroup its number in the file @param symbols of this row group */
    public ResidualWriter(PathIds paths, KeySymbols symbols, int rowGroup) {
        this.paths = paths;
        this.symbols = symbols;
        this.rowGroup = rowGroup;
        writer = new IonValueWriter(values, symbols);
    }

    /**
     * Starts a pair, whose value the caller sends to the sink as one value without the events of a document.
     *
     * @param pathId of {@link PathIds}; positions of one path come in ascending order
     * @param pairPosition the row, or the element for a path through an array
     * @param pairRow the row in the granule
     */
    public DocumentSink add(int pathId, int pairPosition, int pairRow) {
        if (size == path.length) {
            path = Arrays.copyOf(path, 2 * size);
            position = Arrays.copyOf(position, 2 * size);
            row = Arrays.copyOf(row, 2 * size);
            start = Arrays.copyOf(start, 2 * size);
        }
        path[size] = pathId;
        position[size] = pairPosition;
        row[size] = pairRow;
        start[size] = values.size();
        size++;
        return writer;
    }

    /** Pairs collected so far: the mark to come back to by {@link #abandonTo}. */
    public int size() {
        return size;
    }

    /** Forgets all pairs since a mark, and any value begun. */
    public void abandonTo(int mark) {
        int end = mark < size ? start[mark] : values.size();
        writer.startDocument();
        writer.abandon();
        values.truncate(end);
        size = mark;
    }

    /** Bytes held, for the memory reservation; symbols and paths count themselves. */
    public long capacity() {
        return values.capacity() + 16L * path.length;
    }

    /** Bytes of Ion collected, by which a granule closes early. */
    public int valueBytes() {
        return values.size();
    }

    public KeySymbols symbols() {
        return symbols;
    }

    /** The pages of the 16 buckets, null where one is empty; then the next granule begins. */
    public byte[][] finishGranule(int rows) {
        byte[][] pages = new byte[PathIds.BUCKETS][];
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            order[i] = (long) path[i] << 32 | i;
        }
        Arrays.sort(order);
        BucketPageBuilder[] buckets = new BucketPageBuilder[PathIds.BUCKETS];
        for (int from = 0, to; from < size; from = to) {
            int id = (int) (order[from] >>> 32);
            to = from + 1;
            while (to < size && order[to] >>> 32 == id) {
                to++;
            }
            int bucket = paths.bucket(id);
            if (buckets[bucket] == null) {
                buckets[bucket] = new BucketPageBuilder(rows);
            }
            group(buckets[bucket], id, order, from, to);
        }
        for (int bucket = 0; bucket < PathIds.BUCKETS; bucket++) {
            pages[bucket] = buckets[bucket] == null ? null : buckets[bucket].toBytes();
        }
        size = 0;
        values.clear();
        return pages;
    }

    private void group(BucketPageBuilder page, int id, long[] order, int from, int to) {
        paths.used(id, rowGroup);
        page.startGroup(id, paths.isThroughArray(id));
        for (int i = from; i < to; i++) {
            int pair = (int) order[i];
            page.position(position[pair], row[pair]);
        }
        for (int i = from; i < to; i++) {
            int pair = (int) order[i];
            int end = pair + 1 < size ? start[pair + 1] : values.size();
            page.value(values.array(), start[pair], end - start[pair]);
        }
        page.endGroup(to - from);
    }
}
