package dev.sneller.objectstore;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.objectstore.ObjectStore.PutOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Proves on one fresh key that a store keeps the promise commits rest on: of two puts at once exactly one wins, its bytes are
 * what is read, and a third put is told that the key is taken.
 */
public final class SelfTest {
    private SelfTest() {}

    /**
     * @throws SnellerException STORE_REFUSED when the store breaks the promise
     * @throws IOException when it gave no answer
     */
    public static void run(ObjectStore store) throws IOException {
        String key = "selftest/" + UUID.randomUUID();
        byte[] first = "first".getBytes(StandardCharsets.US_ASCII);
        byte[] second = "second".getBytes(StandardCharsets.US_ASCII);
        FutureTask<PutOutcome> rival = inBackground(() -> store.putIfAbsent(key, second));
        PutOutcome mine = store.putIfAbsent(key, first);
        PutOutcome theirs = outcome(rival);
        byte[] stored = store.read(key);
        PutOutcome late = store.putIfAbsent(key, first);
        boolean oneWins = mine != theirs;
        boolean winnerIsStored = Arrays.equals(stored, mine == PutOutcome.CREATED ? first : second);
        if (!oneWins || !winnerIsStored || late != PutOutcome.EXISTS) {
            throw ignoresConditions(store.location(), null);
        }
        store.delete(key);
    }

    static SnellerException ignoresConditions(String location, Throwable cause) {
        String text = "this server ignores If-None-Match: two writers of " + location
                + " would overwrite each other. Use a bucket of AWS S3, or of a server that supports conditional writes";
        return new SnellerException(ErrorCode.STORE_REFUSED, text, cause);
    }

    private static FutureTask<PutOutcome> inBackground(Callable<PutOutcome> put) {
        FutureTask<PutOutcome> task = new FutureTask<>(put);
        Thread thread = new Thread(task, "sneller-selftest");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private static PutOutcome outcome(FutureTask<PutOutcome> put) throws IOException {
        try {
            return put.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof SnellerException refused) {
                throw refused;
            }
            throw new IOException("no answer to the self-test", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted in the self-test", interrupted);
        }
    }
}
