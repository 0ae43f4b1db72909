package dev.sneller.metastore.log;

import dev.sneller.metastore.CommitOutcome;
import dev.sneller.metastore.Position;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The plainest state: which transactions are in the log, and where. */
record IdList(long number, UUID entryId, long timeMillis, Map<UUID, Position> places) implements LogState<IdList> {
    static final IdList START = new IdList(0, new UUID(7, 7), 0, Map.of());

    @Override
    public boolean isWritable() {
        return true;
    }

    @Override
    public Optional<CommitOutcome.Committed> find(UUID transaction) {
        return Optional.ofNullable(places.get(transaction))
                .map(place -> new CommitOutcome.Committed(place, Instant.ofEpochMilli(timeMillis)));
    }

    @Override
    public IdList apply(Entry entry) {
        IdList state = this;
        for (int i = 0; i < entry.transactions().size(); i++) {
            state = state.with(entry.transactions().get(i), new Position(entry.number(), i));
        }
        EntryHeader header = entry.header();
        return new IdList(entry.number(), header.id(), header.timeMillis(), state.places);
    }

    @Override
    public IdList with(TransactionRecord transaction, Position position) {
        Map<UUID, Position> more = new LinkedHashMap<>(places);
        more.put(transaction.id(), position);
        return new IdList(number, entryId, timeMillis, more);
    }
}
