package dev.sneller.session;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.util.function.Consumer;

/** Stops the execution it was given to, also one that has not begun to run; from any thread. */
public final class Cancellation {
    private SnellerException reason;
    private Consumer<SnellerException> running;

    /** Stops what runs now, or what this is given to next. */
    public void cancel() {
        cancel(new SnellerException(ErrorCode.CANCELLED, "the statement was cancelled"));
    }

    /** As {@link #cancel()}, with a reason of the caller's, such as a timeout. */
    public void cancel(SnellerException why) {
        Consumer<SnellerException> target;
        synchronized (this) {
            if (reason != null) {
                return;
            }
            reason = why;
            target = running;
        }
        if (target != null) {
            target.accept(why);
        }
    }

    /** Throws the reason when cancelled before it began, else lets {@link #cancel} reach {@code stop}. */
    public void begin(Consumer<SnellerException> stop) {
        SnellerException already;
        synchronized (this) {
            running = stop;
            already = reason;
        }
        if (already != null) {
            stop.accept(already);
            throw already;
        }
    }
}
