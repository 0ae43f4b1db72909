package dev.sneller.metastore.log;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.Surroundings;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

/**
 * The end of the log as this process knows it, folded into a state. Thread-safe.
 *
 * <p>Callers that come while a look at the store is under way share the next one: a look that began earlier may have missed what
 * was acknowledged to them.
 */
public final class LogTail<S extends LogState<S>> {
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(10);

    private final LogReader reader;
    private final OpenBlocks blocks;
    private final Surroundings surroundings;
    private final Courtesy courtesy;
    private volatile S head;
    private volatile long lookedAt;
    private CompletableFuture<S> underWay;

    LogTail(LogReader reader, OpenBlocks blocks, Surroundings surroundings, Courtesy courtesy, S start) {
        this.reader = reader;
        this.blocks = blocks;
        this.surroundings = surroundings;
        this.courtesy = courtesy;
        head = start;
        lookedAt = surroundings.nanoTime() - LONGEST_LOOK.toNanos();
    }

    /** The newest state known without asking the store. */
    public S head() {
        return head;
    }

    /** A state that was the newest at some time within {@code maxStaleness}. */
    public S head(Duration maxStaleness) throws IOException {
        boolean recent = surroundings.nanoTime() - lookedAt < maxStaleness.toNanos();
        return recent ? head : advance();
    }

    /** A state that was the newest at some time during this call. */
    public S advance() throws IOException {
        CompletableFuture<S> tooEarly = null;
        while (true) {
            CompletableFuture<S> look;
            boolean mine = false;
            synchronized (this) {
                if (underWay == null) {
                    underWay = new CompletableFuture<>();
                    mine = true;
                }
                look = underWay;
            }
            if (mine) {
                return lead(look);
            }
            if (tooEarly != null && look != tooEarly) {
                return share(look);
            }
            tooEarly = look;
            waitFor(look);
        }
    }

    private S lead(CompletableFuture<S> look) throws IOException {
        try {
            long began = surroundings.nanoTime();
            S newest = follow();
            lookedAt = began;
            finish();
            look.complete(newest);
            return newest;
        } catch (IOException | RuntimeException | Error failure) {
            finish();
            look.completeExceptionally(failure);
            throw failure;
        }
    }

    private synchronized void finish() {
        underWay = null;
    }

    private S share(CompletableFuture<S> look) throws IOException {
        try {
            return surroundings.await(look, LONGEST_LOOK);
        } catch (CompletionException e) {
            if (e.getCause() instanceof SnellerException known) {
                throw new SnellerException(known.code(), known.text(), known);
            }
            throw new IOException("the look at the log that was shared has failed", e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("no answer from the store", e);
        }
    }

    private void waitFor(CompletableFuture<S> look) throws IOException {
        try {
            surroundings.await(look.handle((state, failure) -> null), LONGEST_LOOK);
        } catch (TimeoutException e) {
            throw new IOException("no answer from the store", e);
        }
    }

    private S follow() throws IOException {
        S state = head;
        while (true) {
            long next = state.number() + 1;
            Optional<Entry> entry = reader.read(next);
            if (!blocks.isOpen(next)) {
                throw collected(next);
            }
            if (entry.isEmpty()) {
                return state;
            }
            state = state.apply(entry.get());
            courtesy.saw(entry.get());
            publish(state);
        }
    }

    /** Makes a state known that this process got by committing. */
    synchronized void publish(S newer) {
        if (newer.number() > head.number()) {
            head = newer;
        }
    }

    private static SnellerException collected(long number) {
        return new SnellerException(
                ErrorCode.SNAPSHOT_TOO_OLD,
                "log entry " + number + " was deleted: this process has not looked at the warehouse for longer than "
                        + "history is kept. Open the warehouse again");
    }
}
