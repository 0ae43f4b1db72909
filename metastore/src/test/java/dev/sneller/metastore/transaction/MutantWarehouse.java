package dev.sneller.metastore.transaction;

import dev.sneller.metastore.Warehouse;
import dev.sneller.metastore.WarehouseOptions;
import dev.sneller.metastore.log.Candidate;
import dev.sneller.metastore.log.ConflictRules;
import dev.sneller.metastore.log.MutantLog;
import dev.sneller.metastore.log.WarehouseMarker;
import dev.sneller.metastore.sim.Mutant;
import dev.sneller.objectstore.ObjectStore;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Opens a warehouse with planted bugs. */
public final class MutantWarehouse {
    private MutantWarehouse() {}

    public static Warehouse open(ObjectStore store, WarehouseOptions options, Set<Mutant> mutants) throws IOException {
        WarehouseMarker marker = WarehouseMarker.read(store).orElseThrow();
        WarehouseState start = WarehouseState.initial(marker.id(), marker.createdMillis());
        return new LogWarehouse(
                marker.id(),
                store,
                options,
                MutantLog.open(store, options.surroundings(), start, rules(mutants), mutants));
    }

    private static ConflictRules<WarehouseState> rules(Set<Mutant> mutants) {
        WriteRules right = new WriteRules();
        if (mutants.contains(Mutant.NO_CONFLICT_CHECK)) {
            return (state, candidate) -> Optional.empty();
        }
        if (mutants.contains(Mutant.NO_READ_CHECK)) {
            return (state, candidate) -> right.against(state, new Candidate(candidate.transaction(), Set.of()));
        }
        if (mutants.contains(Mutant.GROUP_IGNORES_ITSELF)) {
            Map<Long, WarehouseState> firstOfGroup = new HashMap<>();
            return (state, candidate) ->
                    right.against(firstOfGroup.computeIfAbsent(state.number(), number -> state), candidate);
        }
        return right;
    }
}
