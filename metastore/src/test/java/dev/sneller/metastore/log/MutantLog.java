package dev.sneller.metastore.log;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.CommitOutcome;
import dev.sneller.metastore.Surroundings;
import dev.sneller.metastore.sim.Mutant;
import dev.sneller.objectstore.ObjectStore;
import dev.sneller.objectstore.ObjectStore.PutOutcome;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The commit log with planted bugs; without any it is the log itself. */
public final class MutantLog {
    private MutantLog() {}

    public static <S extends LogState<S>> CommitLog<S> open(
            ObjectStore store, Surroundings surroundings, S start, ConflictRules<S> rules, Set<Mutant> mutants)
            throws IOException {
        if (mutants.isEmpty()) {
            return CommitLog.open(store, surroundings, "sim", start, rules);
        }
        UUID writer = UuidV7.mint(surroundings.wallMillis(), surroundings.random());
        Courtesy courtesy = new Courtesy(surroundings, writer);
        OpenBlocks blocks = new OpenBlocks(store, surroundings);
        LogReader reader = new LogReader(store);
        LogRecovery recovery = new LogRecovery(reader, surroundings);
        S recovered = recovery.follow(start);
        LogTail<S> tail = new LogTail<>(reader, blocks, surroundings, courtesy, recovered);
        EntryStamp stamp = new EntryStamp(surroundings, writer, "sim");
        Proposer proposer = new MutantProposer(store, blocks, stamp, surroundings, mutants);
        GroupCommitter<S> committer = new GroupCommitter<>(tail, proposer, rules, courtesy, surroundings) {
            @Override
            Optional<CommitOutcome.Committed> landed(S state, UUID transaction) {
                return mutants.contains(Mutant.NO_ID_LOOK_UP) ? Optional.empty() : super.landed(state, transaction);
            }
        };
        return new CommitLog<>(tail, committer, new PastStates<>(recovery, start));
    }

    private static final class MutantProposer extends Proposer {
        private final ObjectStore store;
        private final Set<Mutant> mutants;

        MutantProposer(
                ObjectStore store,
                OpenBlocks blocks,
                EntryStamp stamp,
                Surroundings surroundings,
                Set<Mutant> mutants) {
            super(store, blocks, stamp, surroundings);
            this.store = store;
            this.mutants = mutants;
        }

        @Override
        Optional<Decision> attempt(long number, EntryHeader header, byte[] body) throws IOException {
            if (mutants.contains(Mutant.EXISTS_MEANS_LOST)) {
                PutOutcome put = store.putIfAbsent(ObjectKeys.entry(number), body);
                return Optional.of(put == PutOutcome.CREATED ? new Decision.Won(header) : new Decision.Lost());
            }
            try {
                return super.attempt(number, header, body);
            } catch (IOException e) {
                if (mutants.contains(Mutant.ERROR_MEANS_ABORT)) {
                    throw new SnellerException(ErrorCode.STORE_UNAVAILABLE, "not committed", e);
                }
                if (mutants.contains(Mutant.RETRY_AT_NEXT_NUMBER)) {
                    return Optional.of(new Decision.Lost());
                }
                throw e;
            }
        }
    }
}
