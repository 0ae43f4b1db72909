package dev.sneller.format;

import dev.sneller.memory.MemoryBudget;
import dev.sneller.memory.Reservation;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Verified parts of immutable files on the heap: footers, slices of page indexes, dictionaries and pages, unwrapped from zstd but
 * not decoded. Thread-safe; a hit takes no lock.
 *
 * <p>Holds at most its own limit and what the budget grants, and gives way (down to a twentieth of its limit) when an operator is
 * short of memory. Recency is one bit per entry: the entry evicted next is the oldest not used since it was last passed over.
 */
public final class PageCache {
    private static final int ENTRY_OVERHEAD = 128;

    private final long limit;
    private final Reservation reservation;
    private final ConcurrentHashMap<Key, Entry> entries = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Entry> queue = new ConcurrentLinkedQueue<>();
    private final Object space = new Object();
    private long held;

    /** Part of a file: the file's id and the offset of the part. */
    private record Key(UUID file, long offset) {
        @Override
        public int hashCode() {
            long mixed = (file.getLeastSignificantBits() ^ offset) * 0x9E3779B97F4A7C15L;
            return (int) (mixed >>> 32);
        }
    }

    private static final class Entry {
        private final Key key;
        private final byte[] bytes;
        private volatile boolean used;

        private Entry(Key key, byte[] bytes) {
            this.key = key;
            this.bytes = bytes;
        }

        private long cost() {
            return (long) bytes.length + ENTRY_OVERHEAD;
        }
    }

    /** @param limit bytes this cache may grow to when nobody else asks for memory */
    public PageCache(MemoryBudget budget, long limit) {
        this.limit = limit;
        this.reservation = budget.open("page cache");
        budget.onShortage(this::shrink);
    }

    /** The part of a file that begins at {@code offset}, or null. Not to be changed. */
    public byte[] find(UUID file, long offset) {
        Entry entry = entries.get(new Key(file, offset));
        if (entry == null) {
            return null;
        }
        if (!entry.used) {
            entry.used = true;
        }
        return entry.bytes;
    }

    /** Keeps a verified part; not kept when there is no memory for it. */
    public void keep(UUID file, long offset, byte[] bytes) {
        Entry entry = new Entry(new Key(file, offset), bytes);
        if (entry.cost() > limit / 4) {
            return;
        }
        synchronized (space) {
            if (entries.containsKey(entry.key) || !makeRoom(entry.cost())) {
                return;
            }
            held += entry.cost();
            entries.put(entry.key, entry);
            queue.add(entry);
        }
    }

    private boolean makeRoom(long bytes) {
        evictDownTo(limit - bytes);
        while (!reservation.tryEnsure(held + bytes)) {
            if (held == 0) {
                return false;
            }
            evictDownTo(Math.max(0, held - Math.max(bytes, held / 8)));
            reservation.shrinkTo(held);
        }
        return true;
    }

    private void evictDownTo(long target) {
        while (held > target) {
            Entry oldest = queue.poll();
            if (oldest == null) {
                return;
            }
            if (oldest.used) {
                oldest.used = false;
                queue.add(oldest);
            } else {
                entries.remove(oldest.key);
                held -= oldest.cost();
            }
        }
    }

    /** Frees up to {@code bytes} for somebody else; answers how many. */
    private long shrink(long bytes) {
        synchronized (space) {
            long before = reservation.bytes();
            evictDownTo(Math.max(limit / 20, held - bytes));
            reservation.shrinkTo(held);
            return before - reservation.bytes();
        }
    }

    /** Bytes held now. */
    public long bytes() {
        synchronized (space) {
            return held;
        }
    }

    /** Drops everything and gives the memory back. */
    public void clear() {
        synchronized (space) {
            entries.clear();
            queue.clear();
            held = 0;
            reservation.close();
        }
    }
}
