package dev.sneller.metastore.log;

import dev.sneller.error.SnellerException;
import dev.sneller.metastore.Surroundings;
import dev.sneller.objectstore.ObjectStore;
import dev.sneller.objectstore.ObjectStore.PutOutcome;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Tries to make an entry the one of its number, and finds out whether it is.
 *
 * <p>An error is no answer: the same bytes are put under the same number again until the store says what is there. When it does not
 * say so in time, an empty entry is put under the number, after which a late arrival of the first request can do nothing.
 */
class Proposer {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final int MOST_DOUBLINGS = 6;
    private static final int WITHDRAWALS = 3;

    private final ObjectStore store;
    private final LogReader reader;
    private final OpenBlocks blocks;
    private final EntryStamp stamp;
    private final Surroundings surroundings;

    Proposer(ObjectStore store, OpenBlocks blocks, EntryStamp stamp, Surroundings surroundings) {
        this.store = store;
        this.blocks = blocks;
        this.stamp = stamp;
        this.surroundings = surroundings;
        reader = new LogReader(store);
    }

    /**
     * Puts the entry after {@code state}.
     *
     * @param transactions lines of each
     * @param deadline by {@link Surroundings#nanoTime}; at least one attempt is made
     */
    final Decision propose(LogState<?> state, List<byte[]> transactions, long deadline) {
        long number = state.number() + 1;
        EntryHeader header = stamp.next(state);
        byte[] body = EntryCodec.encode(number, header, transactions);
        Throwable doubt = null;
        for (int attempt = 0; attempt == 0 || surroundings.nanoTime() < deadline; attempt++) {
            try {
                Optional<Decision> decision = attempt(number, header, body);
                if (decision.isPresent()) {
                    return decision.get();
                }
            } catch (IOException e) {
                doubt = e;
                pause(attempt);
            } catch (SnellerException refusal) {
                if (doubt == null) {
                    throw refusal;
                }
                return new Decision.Undecided(refusal);
            }
        }
        return withdraw(state, header, doubt);
    }

    /** Empty when the number was taken by something that is no longer there. */
    Optional<Decision> attempt(long number, EntryHeader header, byte[] body) throws IOException {
        PutOutcome put = store.putIfAbsent(ObjectKeys.entry(number), body);
        boolean ours = put == PutOutcome.CREATED;
        if (put == PutOutcome.EXISTS) {
            Optional<Entry> there = reader.read(number);
            if (there.isEmpty()) {
                return blocks.isOpen(number) ? Optional.empty() : Optional.of(fenced(number));
            }
            ours = there.get().header().id().equals(header.id());
        }
        return Optional.of(proven(number, ours ? new Decision.Won(header) : new Decision.Lost()));
    }

    /** The decision, if the number was not given back; being refused that answer is no abort once the put was answered. */
    private Decision proven(long number, Decision decision) throws IOException {
        try {
            return blocks.isOpen(number) ? decision : fenced(number);
        } catch (SnellerException refusal) {
            return new Decision.Undecided(refusal);
        }
    }

    /** A created number of a closed block says nothing: the transaction may have been committed there long ago. */
    private static Decision fenced(long number) {
        return new Decision.Undecided(new IOException("log entry " + number + " is older than history is kept"));
    }

    private Decision withdraw(LogState<?> state, EntryHeader header, Throwable doubt) {
        long number = state.number() + 1;
        byte[] empty = EntryCodec.encode(number, stamp.next(state), List.of());
        Throwable cause = doubt;
        for (int attempt = 0; attempt < WITHDRAWALS; attempt++) {
            try {
                store.putIfAbsent(ObjectKeys.entry(number), empty);
                Optional<Entry> there = reader.read(number);
                if (there.isPresent() && blocks.isOpen(number)) {
                    boolean ours = there.get().header().id().equals(header.id());
                    return ours ? new Decision.Won(header) : new Decision.Lost();
                }
            } catch (IOException | SnellerException e) {
                cause = e;
                pause(attempt);
            }
        }
        return new Decision.Undecided(cause);
    }

    private void pause(int attempt) {
        long base = FIRST_PAUSE.toNanos() << Math.min(attempt, MOST_DOUBLINGS);
        double jitter = surroundings.random().nextDouble() / 2;
        surroundings.sleep(Duration.ofNanos(base + (long) (base * jitter)));
    }
}
