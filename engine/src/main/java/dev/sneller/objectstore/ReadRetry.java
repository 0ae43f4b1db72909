package dev.sneller.objectstore;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ThreadLocalRandom;

/** Asks again what has no effect: three times, after 50 to 400 ms with jitter, so that many readers do not return in step. */
final class ReadRetry {
    private static final int RETRIES = 3;
    private static final long FIRST_PAUSE_MILLIS = 100;

    /** A request without effect on the store. */
    interface Request<T> {
        T run() throws IOException;
    }

    /** Lets time pass; tests count instead. */
    interface Pause {
        void millis(long millis) throws InterruptedException;
    }

    private final Pause pause;

    ReadRetry(Pause pause) {
        this.pause = pause;
    }

    /** The first answer; the last failure with the earlier ones suppressed. Absence and a short object are answers. */
    <T> T run(Request<T> request) throws IOException {
        IOException earlier = null;
        for (int attempt = 0; ; attempt++) {
            try {
                return request.run();
            } catch (ObjectNotFoundException | EOFException answer) {
                throw answer;
            } catch (IOException failure) {
                if (earlier != null) {
                    failure.addSuppressed(earlier);
                }
                if (attempt == RETRIES) {
                    throw failure;
                }
                earlier = failure;
            }
            await(attempt);
        }
    }

    private void await(int attempt) throws InterruptedIOException {
        long base = FIRST_PAUSE_MILLIS << attempt;
        try {
            pause.millis(base / 2 + ThreadLocalRandom.current().nextLong(base / 2));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting to ask again");
        }
    }
}
