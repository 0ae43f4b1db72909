package dev.sneller.format.shred;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.Invariant;
import dev.sneller.error.SnellerException;
import dev.sneller.format.Content;
import dev.sneller.format.Kinds;
import dev.sneller.format.buffer.PathBuffer;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.DocumentSink;
import java.util.Arrays;

/**
 * Takes documents apart as they are parsed: every scalar goes to the lane of its path and kind, arrays whole as one value, with no
 * intermediate form. Counts as it goes, so that the rare paths are known when the row group ends.
 *
 * <p>Memory is bound by values, not by paths times rows: a path present in every row needs one run of kinds, one met fewer than eight
 * times only entries in a common log. Duplicate keys are an error. One thread.
 */
public final class Shredder implements DocumentSink {
    private static final int SCALAR_BYTES = 8;

    private final RowListener listener;
    private final Recorder recorder = new Recorder();
    private final BinaryBuilder array = new BinaryBuilder();
    private PathTrie trie;
    private NodeStates states;
    /** Open objects and, for each, the member that came last. */
    private int[] open = new int[16];

    private int[] lastMember = new int[16];
    private int depth;
    /** Open arrays, the outermost at {@link #node}; what is inside goes to {@link #array}. */
    private int arrayDepth;
    /** Where the next value belongs. */
    private int node;
    /** Whether the innermost object has had no key yet. */
    private boolean objectPending;
    /** Nodes recorded in this row, in order. */
    private int[] journal = new int[64];

    private int journalSize;
    private int row;
    private long rowBytes;

    /** Told when a document is complete. */
    public interface RowListener {
        /** @param bytes of its keys and values, roughly */
        void rowEnded(long bytes);
    }

    public Shredder(RowListener listener) {
        this.listener = listener;
        trie = new PathTrie();
        states = new NodeStates(recorder);
        states.open(PathTrie.ROOT);
    }

    /** Rows of the row group so far. */
    public int rows() {
        return row;
    }

    /** A row that is SQL NULL. */
    public void nullRow() {
        states.buffer(PathTrie.ROOT).mark(row, Kinds.MISSING);
        row++;
    }

    /** Bytes held. */
    public long capacity() {
        return trie.capacity() + states.capacity() + array.capacity() + 4L * journal.length;
    }

    PathTrie trie() {
        return trie;
    }

    NodeStates states() {
        return states;
    }

    /** Bytes held by paths. */
    public long pathBytes() {
        return trie.capacity();
    }

    /** Forgets the row group's values. Paths stay known; those named get buffers at once. */
    public void clear(int[] columns) {
        states = new NodeStates(recorder);
        states.ensure(trie.size());
        states.open(PathTrie.ROOT);
        for (int column : columns) {
            states.open(column);
        }
        row = 0;
    }

    /** Forgets all paths, between row groups. */
    public void forgetPaths() {
        trie = new PathTrie();
        clear(new int[0]);
    }

    @Override
    public void startDocument() {
        depth = 0;
        arrayDepth = 0;
        node = PathTrie.ROOT;
        objectPending = false;
        journalSize = 0;
        rowBytes = 0;
        array.clear();
        states.log().startDocument();
    }

    @Override
    public void endDocument() {
        row++;
        listener.rowEnded(rowBytes);
    }

    @Override
    public void abandon() {
        while (journalSize > 0) {
            states.removeLast(journal[--journalSize]);
        }
        states.log().abandon();
    }

    @Override
    public void startObject() {
        if (arrayDepth > 0) {
            array.startObject();
            return;
        }
        flushPending();
        if (depth == MAX_DEPTH) {
            throw new SnellerException(ErrorCode.INVALID_JSON, "containers nest deeper than " + MAX_DEPTH + " levels");
        }
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
            lastMember = Arrays.copyOf(lastMember, depth * 2);
        }
        open[depth] = node;
        lastMember[depth] = PathTrie.NONE;
        depth++;
        objectPending = true;
    }

    /** Records the innermost object once it is known to have members. */
    private void flushPending() {
        if (objectPending) {
            objectPending = false;
            mark(open[depth - 1], Kinds.OBJECT);
        }
    }

    @Override
    public void key(byte[] bytes, int from, int length) {
        if (arrayDepth > 0) {
            array.key(bytes, from, length);
            return;
        }
        flushPending();
        node = trie.child(open[depth - 1], lastMember[depth - 1], bytes, from, length);
        lastMember[depth - 1] = node;
        states.ensure(node + 1);
        rowBytes += length;
    }

    @Override
    public void endObject() {
        if (arrayDepth > 0) {
            array.endObject();
            return;
        }
        depth--;
        if (objectPending) {
            objectPending = false;
            mark(open[depth], Recorder.EMPTY_OBJECT);
        }
    }

    @Override
    public void startArray() {
        if (arrayDepth == 0) {
            array.clear();
        }
        arrayDepth++;
        array.startArray();
    }

    @Override
    public void endArray() {
        array.endArray();
        arrayDepth--;
        if (arrayDepth > 0) {
            return;
        }
        rowBytes += array.size();
        PathBuffer buffer = begin();
        if (buffer != null) {
            Recorder.bytes(buffer, row, Content.DOCUMENT, array.bytes(), 0, array.size());
        } else {
            int place = place();
            states.log().values().value(array.bytes(), 0);
            logged(place);
        }
    }

    /** The buffer for the next value, or null when it goes to the log. */
    private PathBuffer begin() {
        if (states.isRecorded(node, row)) {
            throw new SnellerException(
                    ErrorCode.INVALID_JSON, "a document has one key twice at the same place. Keys must be unique");
        }
        journal(node);
        return states.buffer(node);
    }

    private void journal(int recorded) {
        if (journalSize == journal.length) {
            journal = Arrays.copyOf(journal, journalSize * 2);
        }
        journal[journalSize++] = recorded;
        rowBytes += SCALAR_BYTES;
    }

    private int place() {
        return states.log().values().size();
    }

    private void logged(int place) {
        states.logged(node, row, place);
    }

    /** Records something without a value. */
    private void mark(int at, int kind) {
        int before = node;
        node = at;
        PathBuffer buffer = begin();
        if (buffer != null) {
            buffer.mark(row, kind);
        } else if (kind == Kinds.OBJECT) {
            logged(SparseLog.NO_VALUE);
        } else {
            int place = place();
            if (kind == Kinds.JSON_NULL) {
                states.log().values().nullValue();
            } else {
                states.log().values().startObject();
                states.log().values().endObject();
            }
            logged(place);
        }
        node = before;
    }

    @Override
    public void string(byte[] bytes, int from, int length) {
        if (arrayDepth > 0) {
            array.string(bytes, from, length);
            return;
        }
        rowBytes += length;
        PathBuffer buffer = begin();
        if (buffer != null) {
            Recorder.bytes(buffer, row, Content.VARCHAR, bytes, from, length);
        } else {
            int place = place();
            states.log().values().string(bytes, from, length);
            logged(place);
        }
    }

    @Override
    public void integer(long value) {
        if (arrayDepth > 0) {
            array.integer(value);
            return;
        }
        PathBuffer buffer = begin();
        if (buffer != null) {
            recorder.number(buffer, row, value >> 63, value, 0);
        } else {
            int place = place();
            states.log().values().integer(value);
            logged(place);
        }
    }

    @Override
    public void decimal(long high, long low, int scale) {
        if (arrayDepth > 0) {
            array.decimal(high, low, scale);
            return;
        }
        PathBuffer buffer = begin();
        if (buffer != null) {
            recorder.number(buffer, row, high, low, scale);
        } else {
            int place = place();
            states.log().values().decimal(high, low, scale);
            logged(place);
        }
    }

    @Override
    public void doubleValue(double value) {
        if (arrayDepth > 0) {
            array.doubleValue(value);
            return;
        }
        PathBuffer buffer = begin();
        if (buffer != null) {
            Recorder.doubleValue(buffer, row, value);
        } else {
            int place = place();
            states.log().values().doubleValue(value);
            logged(place);
        }
    }

    @Override
    public void booleanValue(boolean value) {
        if (arrayDepth > 0) {
            array.booleanValue(value);
            return;
        }
        PathBuffer buffer = begin();
        if (buffer != null) {
            Recorder.booleanValue(buffer, row, value);
        } else {
            int place = place();
            states.log().values().booleanValue(value);
            logged(place);
        }
    }

    @Override
    public void nullValue() {
        if (arrayDepth > 0) {
            array.nullValue();
        } else {
            mark(node, Kinds.JSON_NULL);
        }
    }

    @Override
    public void undefined() {
        if (arrayDepth > 0) {
            array.undefined();
        } else if (depth == 0) {
            mark(PathTrie.ROOT, Kinds.MISSING);
        }
    }

    @Override
    public void binary(byte[] bytes, int from, int length) {
        if (arrayDepth > 0) {
            array.binary(bytes, from, length);
            return;
        }
        rowBytes += length;
        PathBuffer buffer = begin();
        if (buffer != null) {
            Recorder.bytes(buffer, row, Content.BINARY, bytes, from, length);
        } else {
            int place = place();
            states.log().values().binary(bytes, from, length);
            logged(place);
        }
    }

    @Override
    public void date(int days) {
        temporal(Content.DATE, days >> 31, days, 0);
    }

    @Override
    public void time(long nanosOfDay) {
        temporal(Content.TIME, 0, nanosOfDay, 0);
    }

    @Override
    public void timestampNtz(long high, long low) {
        temporal(Content.TIMESTAMP_NTZ, high, low, 0);
    }

    @Override
    public void timestampLtz(long high, long low) {
        temporal(Content.TIMESTAMP_LTZ, high, low, 0);
    }

    @Override
    public void timestampTz(long high, long low, int offsetMinutes) {
        temporal(Content.TIMESTAMP_TZ, high, low, offsetMinutes);
    }

    private void temporal(Content content, long high, long low, int offsetMinutes) {
        if (arrayDepth > 0) {
            build(array, content, high, low, offsetMinutes);
            return;
        }
        PathBuffer buffer = begin();
        if (buffer == null) {
            int place = place();
            build(states.log().values(), content, high, low, offsetMinutes);
            logged(place);
        } else if (content == Content.TIMESTAMP_TZ) {
            Recorder.zoned(buffer, row, high, low, offsetMinutes);
        } else {
            Recorder.integer(buffer, row, content, high, low);
        }
    }

    private static void build(BinaryBuilder target, Content content, long high, long low, int offsetMinutes) {
        switch (content) {
            case DATE -> target.date((int) low);
            case TIME -> target.time(low);
            case TIMESTAMP_NTZ -> target.timestampNtz(high, low);
            case TIMESTAMP_LTZ -> target.timestampLtz(high, low);
            case TIMESTAMP_TZ -> target.timestampTz(high, low, offsetMinutes);
            default -> throw Invariant.unreachable(content);
        }
    }
}
