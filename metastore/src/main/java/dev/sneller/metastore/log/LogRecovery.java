package dev.sneller.metastore.log;

import dev.sneller.metastore.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Folds the log from a state on to about its end, many entries in flight.
 *
 * <p>Reads ahead in windows that double: a log of n entries costs about n requests but few round trips. The end found is a good
 * start for {@link LogTail}, which alone proves where the log ends.
 */
final class LogRecovery {
    private static final int FIRST_WINDOW = 4;
    private static final int MOST_IN_FLIGHT = 256;
    private static final Duration LONGEST_READ = Duration.ofMinutes(5);

    private final LogReader reader;
    private final Surroundings surroundings;

    LogRecovery(LogReader reader, Surroundings surroundings) {
        this.reader = reader;
        this.surroundings = surroundings;
    }

    <S extends LogState<S>> S follow(S start) throws IOException {
        return follow(start, entry -> true);
    }

    /** As above, up to the first entry that is not wanted. */
    <S extends LogState<S>> S follow(S start, Predicate<Entry> wanted) throws IOException {
        S state = start;
        for (int window = FIRST_WINDOW; ; window = Math.min(2 * window, MOST_IN_FLIGHT)) {
            List<CompletableFuture<Optional<Entry>>> reads = new ArrayList<>(window);
            for (int i = 1; i <= window; i++) {
                long number = state.number() + i;
                reads.add(CompletableFuture.supplyAsync(() -> read(number), surroundings));
            }
            for (CompletableFuture<Optional<Entry>> read : reads) {
                Optional<Entry> entry = await(read);
                if (entry.isEmpty() || !wanted.test(entry.get())) {
                    return state;
                }
                state = state.apply(entry.get());
            }
        }
    }

    private Optional<Entry> read(long number) {
        try {
            return reader.read(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Entry> await(CompletableFuture<Optional<Entry>> read) throws IOException {
        try {
            return surroundings.await(read, LONGEST_READ);
        } catch (TimeoutException e) {
            throw new IOException("no answer from the store", e);
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException io) {
                throw io.getCause();
            }
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }
}
