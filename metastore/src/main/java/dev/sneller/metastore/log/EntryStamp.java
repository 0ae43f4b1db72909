package dev.sneller.metastore.log;

import dev.sneller.metastore.Surroundings;
import java.util.List;
import java.util.UUID;

/** Headers of the entries of one process. */
final class EntryStamp {
    private final Surroundings surroundings;
    private final UUID writer;
    private final String software;

    EntryStamp(Surroundings surroundings, UUID writer, String software) {
        this.surroundings = surroundings;
        this.writer = writer;
        this.software = software;
    }

    /** For the entry after {@code state}; its time is later whatever the clock says. */
    EntryHeader next(LogState<?> state) {
        long time = Math.max(surroundings.wallMillis(), state.timeMillis() + 1);
        UUID id = UuidV7.mint(time, surroundings.random());
        return new EntryHeader(id, state.entryId(), writer, time, software, List.of(), List.of());
    }
}
