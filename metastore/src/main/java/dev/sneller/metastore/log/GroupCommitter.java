package dev.sneller.metastore.log;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.Catalog;
import dev.sneller.metastore.CommitOutcome;
import dev.sneller.metastore.ConflictReason;
import dev.sneller.metastore.Position;
import dev.sneller.metastore.Surroundings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Commits the transactions of this process, those that wait together as one entry. Thread-safe.
 *
 * <p>One task at a time works on the queue: it looks for the end of the log, checks each transaction against what came since its
 * snapshot and against those before it in the group, proposes an entry, and after a lost race begins again.
 */
class GroupCommitter<S extends LogState<S>> {
    private static final int MOST_TRANSACTIONS = 256;
    private static final int MOST_BYTES = 1 << 20;
    private static final Duration OWN_HEAD_IS_FRESH = Duration.ofMillis(50);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private record Pending(Candidate candidate, byte[] lines, long deadline, CompletableFuture<CommitOutcome> outcome) {
        UUID id() {
            return candidate.transaction().id();
        }
    }

    private final LogTail<S> tail;
    private final Proposer proposer;
    private final ConflictRules<S> rules;
    private final Courtesy courtesy;
    private final Surroundings surroundings;
    private final Deque<Pending> queue = new ArrayDeque<>();
    private boolean working;
    private S ownHead;
    private long ownHeadAt;

    GroupCommitter(
            LogTail<S> tail, Proposer proposer, ConflictRules<S> rules, Courtesy courtesy, Surroundings surroundings) {
        this.tail = tail;
        this.proposer = proposer;
        this.rules = rules;
        this.courtesy = courtesy;
        this.surroundings = surroundings;
    }

    /**
     * Places a transaction in the log, or says why not.
     *
     * @param timeout how long the store may stay unclear
     */
    final CommitOutcome commit(Candidate candidate, Duration timeout) {
        byte[] lines = TransactionWriter.encode(candidate.transaction());
        long deadline = surroundings.nanoTime() + timeout.toNanos();
        Pending pending = new Pending(candidate, lines, deadline, new CompletableFuture<>());
        enqueue(pending);
        try {
            return surroundings.await(pending.outcome, timeout.plus(GRACE));
        } catch (TimeoutException e) {
            return new CommitOutcome.Unknown(pending.id(), e);
        } catch (CompletionException e) {
            SnellerException refusal = (SnellerException) e.getCause();
            throw new SnellerException(refusal.code(), refusal.text(), refusal);
        }
    }

    private void enqueue(Pending pending) {
        boolean start;
        synchronized (queue) {
            queue.addLast(pending);
            start = !working;
            working = true;
        }
        if (start) {
            try {
                surroundings.execute(this::work);
            } catch (RejectedExecutionException poolIsClosing) {
                work();
            }
        }
    }

    private void work() {
        for (List<Pending> group = nextGroup(); !group.isEmpty(); group = nextGroup()) {
            try {
                commit(group);
            } catch (RuntimeException | Error failure) {
                group.forEach(pending -> fail(pending, failure));
            }
        }
    }

    /** Only a refusal is known to have come before anything was written. */
    private static void fail(Pending pending, Throwable failure) {
        if (failure instanceof SnellerException refusal && refusal.code() != ErrorCode.INTERNAL) {
            pending.outcome.completeExceptionally(refusal);
        } else {
            pending.outcome.complete(new CommitOutcome.Unknown(pending.id(), failure));
        }
    }

    private List<Pending> nextGroup() {
        List<Pending> group = new ArrayList<>();
        int bytes = 0;
        synchronized (queue) {
            while (!queue.isEmpty() && group.size() < MOST_TRANSACTIONS) {
                bytes += queue.getFirst().lines.length;
                if (bytes > MOST_BYTES && !group.isEmpty()) {
                    break;
                }
                group.add(queue.removeFirst());
            }
            working = !group.isEmpty();
        }
        return group;
    }

    private void commit(List<Pending> group) {
        List<Pending> waiting = group;
        for (boolean proposed = false; !waiting.isEmpty(); proposed = true) {
            courtesy.await();
            Optional<S> state = newestState(latestDeadline(waiting));
            if (state.isEmpty()) {
                giveUp(waiting, proposed);
                return;
            }
            waiting = placeable(state.get(), waiting, proposed);
            if (!waiting.isEmpty()) {
                waiting = propose(state.get(), waiting);
            }
        }
    }

    /** Empty when the store gave no answer in time. */
    private Optional<S> newestState(long deadline) {
        boolean fresh = ownHead != null
                && ownHead.number() == tail.head().number()
                && surroundings.nanoTime() - ownHeadAt < OWN_HEAD_IS_FRESH.toNanos();
        if (fresh) {
            return Optional.of(ownHead);
        }
        do {
            long began = surroundings.nanoTime();
            try {
                S state = tail.advance();
                courtesy.getTook(surroundings.nanoTime() - began);
                return Optional.of(state);
            } catch (IOException e) {
                surroundings.sleep(PAUSE);
            }
        } while (surroundings.nanoTime() < deadline);
        return Optional.empty();
    }

    private void giveUp(List<Pending> waiting, boolean proposed) {
        CommitOutcome.Conflict nothingWritten = tooSlow(tail.head());
        for (Pending pending : waiting) {
            IOException cause = new IOException("the store stopped answering");
            pending.outcome.complete(proposed ? new CommitOutcome.Unknown(pending.id(), cause) : nothingWritten);
        }
    }

    private CommitOutcome.Conflict tooSlow(S state) {
        Position head = new Position(state.number(), 0);
        return new CommitOutcome.Conflict(ConflictReason.STORE_TOO_SLOW, Catalog.WAREHOUSE, head);
    }

    /** Answers those that are in the log already, that conflict or that are late; the others may be proposed together. */
    private List<Pending> placeable(S state, List<Pending> waiting, boolean proposed) {
        if (!state.isWritable()) {
            throw new SnellerException(
                    ErrorCode.READ_ONLY, "the warehouse was upgraded and asks for a newer release. Reading goes on");
        }
        List<Pending> placed = new ArrayList<>();
        S draft = state;
        for (Pending pending : waiting) {
            Optional<? extends CommitOutcome> answer = landed(state, pending.id());
            if (answer.isEmpty() && proposed && surroundings.nanoTime() > pending.deadline) {
                answer = Optional.of(tooSlow(state));
            }
            if (answer.isEmpty()) {
                answer = rules.against(draft, pending.candidate);
            }
            if (answer.isPresent()) {
                pending.outcome.complete(answer.get());
            } else {
                draft = draft.with(pending.candidate.transaction(), new Position(state.number() + 1, placed.size()));
                placed.add(pending);
            }
        }
        return placed;
    }

    /** The universal answer to any earlier doubt: is the transaction in the log? */
    Optional<CommitOutcome.Committed> landed(S state, UUID transaction) {
        return state.find(transaction);
    }

    /** Those that have to try again. */
    private List<Pending> propose(S state, List<Pending> placed) {
        List<byte[]> lines = placed.stream().map(Pending::lines).toList();
        long began = surroundings.nanoTime();
        Decision decision = proposer.propose(state, lines, latestDeadline(placed));
        courtesy.putTook(surroundings.nanoTime() - began, decision instanceof Decision.Won);
        ownHead = null;
        if (decision instanceof Decision.Lost) {
            return placed;
        }
        if (decision instanceof Decision.Undecided undecided) {
            for (Pending pending : placed) {
                pending.outcome.complete(new CommitOutcome.Unknown(pending.id(), undecided.cause()));
            }
        } else if (decision instanceof Decision.Won won) {
            acknowledge(state, placed, won.header());
        }
        return List.of();
    }

    private void acknowledge(S before, List<Pending> placed, EntryHeader header) {
        List<TransactionRecord> transactions =
                placed.stream().map(pending -> pending.candidate.transaction()).toList();
        S after = before.apply(new Entry(before.number() + 1, header, transactions));
        tail.publish(after);
        ownHead = after;
        ownHeadAt = surroundings.nanoTime();
        Instant time = Instant.ofEpochMilli(header.timeMillis());
        for (int i = 0; i < placed.size(); i++) {
            Position position = new Position(after.number(), i);
            placed.get(i).outcome.complete(new CommitOutcome.Committed(position, time));
        }
    }

    private static long latestDeadline(List<Pending> waiting) {
        long latest = waiting.get(0).deadline;
        for (Pending pending : waiting) {
            latest = pending.deadline - latest > 0 ? pending.deadline : latest;
        }
        return latest;
    }
}
