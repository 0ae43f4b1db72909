package dev.sneller.metastore.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.CommitOutcome;
import dev.sneller.metastore.ConflictReason;
import dev.sneller.metastore.Isolation;
import dev.sneller.metastore.Position;
import dev.sneller.objectstore.ObjectStore.PutOutcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommitProtocolTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final ManualSurroundings surroundings = new ManualSurroundings();
    private final ScriptedStore store = new ScriptedStore();
    private final Samples samples = new Samples(1);

    @Test
    void numbersAreConsecutiveAndEntriesChained() throws IOException {
        CommitLog<IdList> log = open();
        for (int i = 1; i <= 3; i++) {
            assertThat(commit(log)).isEqualTo(new Position(i, 0));
        }
        Entry first = EntryCodec.decode(1, store.read(ObjectKeys.entry(1)));
        Entry second = EntryCodec.decode(2, store.read(ObjectKeys.entry(2)));
        assertThat(first.header().previous()).isEqualTo(IdList.START.entryId());
        assertThat(second.header().previous()).isEqualTo(first.header().id());
        assertThat(second.header().timeMillis()).isGreaterThan(first.header().timeMillis());
    }

    @Test
    void aLostAnswerIsFoundByReadingBack() throws IOException {
        CommitLog<IdList> log = open();
        store.puts.add((objects, key, body) -> {
            objects.putIfAbsent(key, body);
            throw new IOException("answer lost");
        });
        assertThat(commit(log)).isEqualTo(new Position(1, 0));
        assertThat(store.list("log/", "", 9)).hasSize(1);
    }

    @Test
    void afterErrorsTheSameBytesAreTriedUnderTheSameNumber() throws IOException {
        CommitLog<IdList> log = open();
        List<String> attempts = new ArrayList<>();
        ScriptedStore.Step failing = (objects, key, body) -> {
            attempts.add(key + new String(body, java.nio.charset.StandardCharsets.UTF_8));
            throw new IOException("503");
        };
        store.puts.addAll(List.of(failing, failing, failing));
        commit(log);
        assertThat(attempts).hasSize(3);
        assertThat(Set.copyOf(attempts)).hasSize(1);
    }

    @Test
    void aLostRaceMovesOnToTheNextNumber() throws IOException {
        CommitLog<IdList> mine = open();
        CommitLog<IdList> theirs = open();
        commit(mine);
        assertThat(commit(theirs)).isEqualTo(new Position(2, 0));
        store.puts.add((objects, key, body) -> {
            commit(theirs);
            return objects.putIfAbsent(key, body);
        });
        assertThat(commit(mine)).isEqualTo(new Position(4, 0));
    }

    @Test
    void afterGivingUpAnEmptyEntryKeepsTheLateRequestOut() throws IOException {
        CommitLog<IdList> log = open();
        List<byte[]> late = new ArrayList<>();
        store.puts.add((objects, key, body) -> {
            late.add(body);
            surroundings.sleep(TIMEOUT.plusSeconds(1));
            throw new IOException("no answer");
        });
        Candidate candidate = candidate();
        CommitOutcome outcome = log.commit(candidate, TIMEOUT);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        CommitOutcome.Conflict.class,
                        conflict -> assertThat(conflict.reason()).isEqualTo(ConflictReason.STORE_TOO_SLOW));
        assertThat(store.putIfAbsent(ObjectKeys.entry(1), late.get(0))).isEqualTo(PutOutcome.EXISTS);
        assertThat(open().known().find(candidate.transaction().id())).isEmpty();
    }

    @Test
    void whenGivingUpFindsTheTransactionItIsCommitted() throws IOException {
        CommitLog<IdList> log = open();
        store.puts.add((objects, key, body) -> {
            objects.putIfAbsent(key, body);
            surroundings.sleep(TIMEOUT.plusSeconds(1));
            throw new IOException("no answer");
        });
        assertThat(commit(log)).isEqualTo(new Position(1, 0));
    }

    @Test
    void aStoreThatNeverAnswersLeavesTheOutcomeUnknown() throws IOException {
        CommitLog<IdList> log = open();
        store.otherwise = (objects, key, body) -> {
            throw new IOException("no answer");
        };
        Candidate candidate = candidate();
        assertThat(log.commit(candidate, TIMEOUT)).isInstanceOfSatisfying(CommitOutcome.Unknown.class, unknown -> {
            assertThat(unknown.transaction()).isEqualTo(candidate.transaction().id());
            assertThatThrownBy(unknown::orThrow)
                    .isInstanceOfSatisfying(
                            SnellerException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN));
        });
    }

    @Test
    void aRefusalWithoutEarlierDoubtIsFinal() throws IOException {
        CommitLog<IdList> log = open();
        store.puts.add((objects, key, body) -> {
            throw new SnellerException(ErrorCode.ACCESS_DENIED, "no PUT");
        });
        assertThatThrownBy(() -> commit(log))
                .isInstanceOfSatisfying(
                        SnellerException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ACCESS_DENIED));
        assertThat(commit(log)).isEqualTo(new Position(1, 0));
    }

    @Test
    void aRefusalAfterDoubtLeavesTheOutcomeUnknown() throws IOException {
        CommitLog<IdList> log = open();
        store.puts.add((objects, key, body) -> {
            throw new IOException("no answer");
        });
        store.puts.add((objects, key, body) -> {
            throw new SnellerException(ErrorCode.ACCESS_DENIED, "no PUT");
        });
        assertThat(log.commit(candidate(), TIMEOUT)).isInstanceOf(CommitOutcome.Unknown.class);
    }

    @Test
    void aRefusalAfterTheEntryWasCreatedIsNoAbort() throws IOException {
        CommitLog<IdList> log = open();
        store.puts.add((objects, key, body) -> {
            surroundings.sleep(Duration.ofMinutes(2));
            store.refusesLengths = true;
            return objects.putIfAbsent(key, body);
        });
        assertThat(log.commit(candidate(), TIMEOUT)).isInstanceOf(CommitOutcome.Unknown.class);
    }

    @Test
    void anUnexpectedFailureLeavesTheOutcomeUnknown() throws IOException {
        CommitLog<IdList> log = open();
        store.puts.add((objects, key, body) -> {
            objects.putIfAbsent(key, body);
            throw new IllegalStateException("a bug of the client library");
        });
        Candidate candidate = candidate();
        assertThat(log.commit(candidate, TIMEOUT)).isInstanceOf(CommitOutcome.Unknown.class);
        assertThat(open().known().find(candidate.transaction().id())).isPresent();
    }

    @Test
    void aNumberOfAClosedBlockIsNeverTakenForACommitOrAnAbort() throws IOException {
        CommitLog<IdList> log = open();
        store.puts.add((objects, key, body) -> {
            surroundings.sleep(Duration.ofHours(3));
            objects.put(ObjectKeys.closedBlock(0), new byte[0]);
            return objects.putIfAbsent(key, body);
        });
        assertThat(log.commit(candidate(), TIMEOUT)).isInstanceOf(CommitOutcome.Unknown.class);
    }

    @Test
    void aReaderThatSleptPastHistoryIsTold() throws IOException {
        CommitLog<IdList> log = open();
        store.objects.put(ObjectKeys.closedBlock(0), new byte[0]);
        assertThat(log.newest(Duration.ZERO).number())
                .as("the proof of a moment ago still holds")
                .isZero();
        surroundings.wallMillis += 61_000;
        assertThatThrownBy(() -> log.newest(Duration.ZERO))
                .isInstanceOfSatisfying(
                        SnellerException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SNAPSHOT_TOO_OLD));
    }

    @Test
    void aProofEndsWithEitherClock() throws IOException {
        OpenBlocks blocks = new OpenBlocks(store, surroundings);
        assertThat(blocks.isOpen(5)).isTrue();
        store.objects.put(ObjectKeys.closedBlock(0), new byte[0]);
        assertThat(blocks.isOpen(5)).isTrue();
        surroundings.nanoTime += Duration.ofSeconds(61).toNanos();
        assertThat(blocks.isOpen(5)).isFalse();
        assertThat(blocks.isOpen(ObjectKeys.BLOCK_LENGTH)).isTrue();
    }

    @Test
    void aWallClockSetBackEndsTheProof() throws IOException {
        OpenBlocks blocks = new OpenBlocks(store, surroundings);
        assertThat(blocks.isOpen(5)).isTrue();
        store.objects.put(ObjectKeys.closedBlock(0), new byte[0]);
        surroundings.wallMillis -= 1;
        assertThat(blocks.isOpen(5)).isFalse();
    }

    @Test
    void longLogsAreFoldedFromTheFirstEntryOn() throws IOException {
        CommitLog<IdList> log = open();
        for (int i = 0; i < 2500; i++) {
            commit(log);
        }
        assertThat(open().known()).isEqualTo(log.known());
    }

    @Test
    void snapshotsWithinTheAllowedStalenessAskNobody() throws IOException {
        CommitLog<IdList> reader = open();
        commit(open());
        assertThat(reader.newest(Duration.ofSeconds(5)).number()).isZero();
        surroundings.sleep(Duration.ofSeconds(5));
        assertThat(reader.newest(Duration.ofSeconds(5)).number()).isEqualTo(1);
    }

    private CommitLog<IdList> open() throws IOException {
        return CommitLog.open(store, surroundings, "test", IdList.START, (state, candidate) -> Optional.empty());
    }

    private Candidate candidate() {
        UUID id = samples.uuid();
        return new Candidate(new TransactionRecord(id, 0, Isolation.SNAPSHOT, List.of()), Set.of());
    }

    private Position commit(CommitLog<IdList> log) {
        return log.commit(candidate(), TIMEOUT).orThrow().position();
    }
}
