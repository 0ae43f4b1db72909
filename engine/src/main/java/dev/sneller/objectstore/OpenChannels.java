package dev.sneller.objectstore;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files last read, kept open: immutable objects are read in many small ranges.
 *
 * <p>Thread-safe. A channel is closed when it has left the cache and its last reader is done.
 */
final class OpenChannels implements AutoCloseable {
    /** The JDK copies heap reads through a direct buffer of the size of the read, kept per thread: so reads are cut. */
    private static final int STEP_BYTES = 1 << 20;

    private final Map<Path, Lease> leases = new LinkedHashMap<>(64, 0.75f, true);
    private final int capacity;

    OpenChannels(int capacity) {
        this.capacity = capacity;
    }

    /** Fills the range; an end of file before that is an {@link EOFException}. */
    void read(Path file, long offset, byte[] target, int targetOffset, int length) throws IOException {
        while (true) {
            Lease lease = take(file);
            try {
                fill(lease.channel, offset, ByteBuffer.wrap(target, targetOffset, length));
                return;
            } catch (ClosedByInterruptException interrupted) {
                drop(file, lease);
                throw interrupted;
            } catch (ClosedChannelException closed) {
                // Another reader was interrupted while it used the channel, which closes it for all.
                drop(file, lease);
                if (Thread.currentThread().isInterrupted()) {
                    throw closed;
                }
            } finally {
                release(lease);
            }
        }
    }

    /** Forgets a file that is about to be removed or replaced. */
    synchronized void forget(Path file) {
        Lease lease = leases.remove(file);
        if (lease != null) {
            leave(lease);
        }
    }

    @Override
    public synchronized void close() {
        List<Path> files = new ArrayList<>(leases.keySet());
        files.forEach(this::forget);
    }

    synchronized int size() {
        return leases.size();
    }

    private static void fill(FileChannel channel, long offset, ByteBuffer buffer) throws IOException {
        int end = buffer.limit();
        long at = offset;
        while (buffer.position() < end) {
            buffer.limit(Math.min(end, buffer.position() + STEP_BYTES));
            int count = channel.read(buffer, at);
            if (count < 0) {
                throw new EOFException();
            }
            at += count;
        }
    }

    private synchronized Lease take(Path file) throws IOException {
        Lease lease = leases.get(file);
        if (lease == null) {
            lease = new Lease(FileChannel.open(file, StandardOpenOption.READ));
            leases.put(file, lease);
            evict();
        }
        lease.readers++;
        return lease;
    }

    private synchronized void release(Lease lease) {
        lease.readers--;
        closeIfUnused(lease);
    }

    private synchronized void drop(Path file, Lease lease) {
        if (leases.remove(file, lease)) {
            leave(lease);
        }
    }

    private void evict() {
        Iterator<Lease> eldest = leases.values().iterator();
        while (leases.size() > capacity && eldest.hasNext()) {
            Lease lease = eldest.next();
            eldest.remove();
            leave(lease);
        }
    }

    private static void leave(Lease lease) {
        lease.cached = false;
        closeIfUnused(lease);
    }

    private static void closeIfUnused(Lease lease) {
        if (!lease.cached && lease.readers == 0) {
            try {
                lease.channel.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** A channel and the number of reads under way on it; guarded by the cache. */
    private static final class Lease {
        final FileChannel channel;
        int readers;
        boolean cached = true;

        Lease(FileChannel channel) {
            this.channel = channel;
        }
    }
}
