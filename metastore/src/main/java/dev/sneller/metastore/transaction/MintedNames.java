package dev.sneller.metastore.transaction;

import dev.sneller.metastore.Surroundings;
import dev.sneller.metastore.log.ObjectKeys;
import dev.sneller.metastore.log.UuidV7;
import dev.sneller.table.FileNames;
import java.util.UUID;

/** Ids whose time is never before a snapshot's, so a slow clock cannot mint what a collector takes for abandoned. */
final class MintedNames implements FileNames {
    private final Surroundings surroundings;
    private final long earliestMillis;

    MintedNames(Surroundings surroundings, long earliestMillis) {
        this.surroundings = surroundings;
        this.earliestMillis = earliestMillis;
    }

    @Override
    public UUID mint() {
        return UuidV7.mint(Math.max(surroundings.wallMillis(), earliestMillis), surroundings.random());
    }

    @Override
    public String key(UUID file) {
        return ObjectKeys.dataFile(file);
    }
}
