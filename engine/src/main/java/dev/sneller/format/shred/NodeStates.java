package dev.sneller.format.shred;

import dev.sneller.format.Kinds;
import dev.sneller.format.buffer.PathBuffer;
import java.util.Arrays;

/** What a row group holds at each node of the trie: a buffer, or the chain of a few entries in the log. */
final class NodeStates {
    /** Entries after which a path gets a buffer; fewer never earn a lane. */
    private static final int MAX_LOGGED = 8;

    private final SparseLog log = new SparseLog();
    private final Recorder recorder;
    private PathBuffer[] buffers = new PathBuffer[64];
    private int[] tails = filled(64);
    private byte[] logged = new byte[64];

    NodeStates(Recorder recorder) {
        this.recorder = recorder;
    }

    private static int[] filled(int length) {
        int[] tails = new int[length];
        Arrays.fill(tails, SparseLog.NONE);
        return tails;
    }

    SparseLog log() {
        return log;
    }

    /** Makes room for nodes below {@code count}. */
    void ensure(int count) {
        if (count > tails.length) {
            int capacity = Math.max(count, tails.length * 2);
            int old = tails.length;
            buffers = Arrays.copyOf(buffers, capacity);
            logged = Arrays.copyOf(logged, capacity);
            tails = Arrays.copyOf(tails, capacity);
            Arrays.fill(tails, old, capacity, SparseLog.NONE);
        }
    }

    /** The node's buffer, or null when its values still go to the log. */
    PathBuffer buffer(int node) {
        return buffers[node];
    }

    /** The node's last entry in the log, or {@link SparseLog#NONE}. */
    int tail(int node) {
        return tails[node];
    }

    /** Gives a node a buffer from the start. */
    PathBuffer open(int node) {
        ensure(node + 1);
        buffers[node] = new PathBuffer();
        return buffers[node];
    }

    boolean isRecorded(int node, int row) {
        PathBuffer buffer = buffers[node];
        if (buffer != null) {
            return buffer.kinds().end() == row + 1;
        }
        return tails[node] != SparseLog.NONE && log.row(tails[node]) == row;
    }

    /** Adds a value that was appended to the log at {@code place}; moves the node's entries to a buffer when they are many. */
    void logged(int node, int row, int place) {
        tails[node] = log.add(row, tails[node], place);
        if (++logged[node] == MAX_LOGGED) {
            promote(node);
        }
    }

    private void promote(int node) {
        int[] entries = entries(node);
        PathBuffer buffer = new PathBuffer();
        for (int entry : entries) {
            if (log.place(entry) == SparseLog.NO_VALUE) {
                buffer.mark(log.row(entry), Kinds.OBJECT);
            } else {
                recorder.value(buffer, log.row(entry), log.values().bytes(), log.place(entry));
            }
        }
        buffers[node] = buffer;
        tails[node] = SparseLog.NONE;
        logged[node] = 0;
    }

    /** The node's entries in the log, first to last. */
    int[] entries(int node) {
        int[] entries = new int[logged[node]];
        int entry = tails[node];
        for (int i = entries.length - 1; i >= 0; i--) {
            entries[i] = entry;
            entry = log.previous(entry);
        }
        return entries;
    }

    /** Forgets the node's last row. */
    void removeLast(int node) {
        if (buffers[node] != null) {
            buffers[node].removeLast();
        } else {
            tails[node] = log.previous(tails[node]);
            logged[node]--;
        }
    }

    /** Bytes held. */
    long capacity() {
        long total = log.capacity() + 9L * tails.length + 4L * buffers.length;
        for (PathBuffer buffer : buffers) {
            total += buffer == null ? 0 : buffer.capacity();
        }
        return total;
    }
}
