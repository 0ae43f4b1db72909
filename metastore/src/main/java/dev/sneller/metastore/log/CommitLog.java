package dev.sneller.metastore.log;

import dev.sneller.metastore.CommitOutcome;
import dev.sneller.metastore.Surroundings;
import dev.sneller.objectstore.ObjectStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One process's access to the log of a warehouse. Thread-safe.
 *
 * @param <S> what the log folds into
 */
public final class CommitLog<S extends LogState<S>> {
    private final LogTail<S> tail;
    private final GroupCommitter<S> committer;
    private final PastStates<S> past;

    CommitLog(LogTail<S> tail, GroupCommitter<S> committer, PastStates<S> past) {
        this.tail = tail;
        this.committer = committer;
        this.past = past;
    }

    /**
     * Reads the log from {@code start} on.
     *
     * @param software name and version for the entries to be written
     * @throws dev.sneller.error.SnellerException CORRUPT_FILE, UNSUPPORTED_FORMAT
     */
    public static <S extends LogState<S>> CommitLog<S> open(
            ObjectStore store, Surroundings surroundings, String software, S start, ConflictRules<S> rules)
            throws IOException {
        UUID writer = UuidV7.mint(surroundings.wallMillis(), surroundings.random());
        Courtesy courtesy = new Courtesy(surroundings, writer);
        OpenBlocks blocks = new OpenBlocks(store, surroundings);
        LogReader reader = new LogReader(store);
        LogRecovery recovery = new LogRecovery(reader, surroundings);
        S recovered = recovery.follow(start);
        LogTail<S> tail = new LogTail<>(reader, blocks, surroundings, courtesy, recovered);
        tail.advance();
        EntryStamp stamp = new EntryStamp(surroundings, writer, software);
        Proposer proposer = new Proposer(store, blocks, stamp, surroundings);
        return new CommitLog<>(
                tail,
                new GroupCommitter<>(tail, proposer, rules, courtesy, surroundings),
                new PastStates<>(recovery, start));
    }

    /** The newest state this process knows. */
    public S known() {
        return tail.head();
    }

    /** A state that was the newest at some time within {@code maxStaleness} or during this call. */
    public S newest(Duration maxStaleness) throws IOException {
        return tail.head(maxStaleness);
    }

    /** The state after an entry that is not behind the newest known. */
    public S at(long entry) throws IOException {
        S newest = known();
        return entry == newest.number() ? newest : past.at(entry);
    }

    /** The newest state whose entry was committed by a time; the start when none was. */
    public S at(Instant time) throws IOException {
        S newest = known();
        return newest.timeMillis() <= time.toEpochMilli() ? newest : past.at(time);
    }

    /**
     * Places a transaction in the log, or says why not.
     *
     * @param timeout how long the store may stay unclear
     * @throws dev.sneller.error.SnellerException when nothing was committed and trying again is of no use: READ_ONLY,
     *     ACCESS_DENIED, CORRUPT_FILE, BUDGET_EXCEEDED
     */
    public CommitOutcome commit(Candidate candidate, Duration timeout) {
        return committer.commit(candidate, timeout);
    }
}
