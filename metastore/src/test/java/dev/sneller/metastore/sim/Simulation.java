package dev.sneller.metastore.sim;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.Catalog;
import dev.sneller.metastore.CommitOutcome;
import dev.sneller.metastore.Definition;
import dev.sneller.metastore.Isolation;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.metastore.Snapshot;
import dev.sneller.metastore.Transaction;
import dev.sneller.metastore.Warehouse;
import dev.sneller.metastore.WarehouseOptions;
import dev.sneller.metastore.log.WarehouseMarker;
import dev.sneller.metastore.transaction.MutantWarehouse;
import dev.sneller.table.DataFileRef;
import dev.sneller.table.FooterPlace;
import dev.sneller.table.ObjectId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** One seed: processes with sessions over one misbehaving bucket, then the checker. */
final class Simulation {
    private static final int PROCESSES = 2;
    private static final int LIVES = 2;
    private static final int SESSIONS = 4;
    private static final int TRANSACTIONS = 3;
    private static final int NAMES = 5;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Set<ErrorCode> NEVER = Set.of(ErrorCode.INTERNAL, ErrorCode.CORRUPT_FILE);

    private final Scheduler scheduler;
    private final SimBucket bucket;
    private final Set<Mutant> mutants;
    private final double faultRate;
    private final double killRate;
    private final WarehouseMarker marker;
    private final List<Told> clients = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private long acknowledged;

    private Simulation(long seed, Set<Mutant> mutants) {
        scheduler = new Scheduler(seed);
        this.mutants = mutants;
        bucket = new SimBucket(mutants.contains(Mutant.OVERWRITING_PUT));
        faultRate = scheduler.random.nextInt(4) * 0.03;
        killRate = scheduler.random.nextInt(3) * 0.001;
        marker = new WarehouseMarker(new UUID(seed, seed), scheduler.now(), List.of());
    }

    /** What went wrong; empty when nothing did. */
    static List<String> run(long seed, Set<Mutant> mutants) {
        return new Simulation(seed, mutants).run();
    }

    /** What the log of a seed holds, in short: equal for equal runs. */
    static int fingerprint(long seed) {
        Simulation simulation = new Simulation(seed, Mutant.NONE);
        simulation.run();
        int hash = 0;
        for (byte[] entry : simulation.bucket.log.values()) {
            hash = 31 * hash + Arrays.hashCode(entry);
        }
        return hash;
    }

    private List<String> run() {
        scheduler.spawn(this::setUp);
        scheduler.run();
        for (int i = 0; i < PROCESSES; i++) {
            scheduler.spawn(() -> live(LIVES));
        }
        scheduler.run();
        scheduler.spawn(this::lookBack);
        scheduler.run();
        if (scheduler.failure() != null) {
            violations.add("crash: " + scheduler.failure());
        }
        violations.addAll(Checker.check(bucket.log, marker.id(), clients));
        return violations;
    }

    private Warehouse open(SimProcess process, double faults) throws IOException {
        return MutantWarehouse.open(
                new SimStore(bucket, process, scheduler, faults), WarehouseOptions.of(process), mutants);
    }

    private void setUp() {
        try {
            SimProcess process = new SimProcess(scheduler, 0);
            marker.put(new SimStore(bucket, process, scheduler, 0));
            Transaction t = open(process, 0).begin(Isolation.SNAPSHOT);
            t.create(ObjectKind.TABLE, Catalog.DEFAULT_SCHEMA, "N0", Definition.EMPTY);
            t.create(ObjectKind.TABLE, Catalog.DEFAULT_SCHEMA, "N1", Definition.EMPTY);
            t.commit(TIMEOUT).orThrow();
        } catch (IOException e) {
            throw new AssertionError("the set-up meets no faults", e);
        }
    }

    private void live(int lives) {
        SimProcess process = new SimProcess(scheduler, killRate);
        try {
            process.pause(scheduler.random.nextInt(2000));
            Warehouse warehouse = open(process, faultRate);
            int[] running = {SESSIONS};
            for (int i = 0; i < SESSIONS; i++) {
                process.execute(() -> {
                    session(process, warehouse);
                    running[0]--;
                });
            }
            scheduler.await(
                    () -> running[0] == 0 || process.isDead(),
                    Duration.ofDays(9).toMillis());
        } catch (Killed | IOException | SnellerException e) {
            failOnBug(e);
        }
        if (lives > 1) {
            live(lives - 1);
        }
    }

    private static void failOnBug(Throwable e) {
        if (e instanceof SnellerException known && NEVER.contains(known.code())) {
            throw known;
        }
    }

    private void session(SimProcess process, Warehouse warehouse) {
        for (int i = 0; i < TRANSACTIONS; i++) {
            try {
                process.pause(scheduler.random.nextInt(200));
                transact(process, warehouse);
            } catch (SnellerException e) {
                failOnBug(e);
            }
        }
    }

    private void transact(SimProcess process, Warehouse warehouse) {
        long acknowledgedBefore = acknowledged;
        Isolation isolation = scheduler.random.nextBoolean() ? Isolation.SERIALIZABLE : Isolation.SNAPSHOT;
        Transaction t = warehouse.begin(isolation);
        Map<ObjectId, List<UUID>> seen = filesByTable(t.view());
        Set<ObjectId> reads = new HashSet<>();
        Told told = new Told(t.id(), isolation, t.view().position().number(), acknowledgedBefore, seen, reads);
        for (int i = scheduler.random.nextInt(3); i >= 0; i--) {
            change(t, reads, List.copyOf(seen.keySet()));
        }
        process.pause(scheduler.random.nextInt(scheduler.random.nextInt(10) == 0 ? 20_000 : 100));
        clients.add(told);
        try {
            tell(told, t.commit(TIMEOUT));
        } catch (SnellerException e) {
            failOnBug(e);
            told.ending = Told.Ending.ABORTED;
            return;
        }
        if (told.ending == Told.Ending.UNKNOWN) {
            tell(told, warehouse.outcome(t.id()));
        }
    }

    private void tell(Told told, CommitOutcome outcome) {
        if (outcome instanceof CommitOutcome.Committed committed) {
            boolean changedNothing = committed.position().number() == told.snapshot;
            if (changedNothing) {
                clients.remove(told);
                return;
            }
            told.ending = Told.Ending.COMMITTED;
            told.position = committed.position();
            acknowledged = Math.max(acknowledged, committed.position().number());
        } else if (outcome instanceof CommitOutcome.Conflict) {
            told.ending = Told.Ending.ABORTED;
        }
    }

    private static Map<ObjectId, List<UUID>> filesByTable(Snapshot snapshot) {
        Map<ObjectId, List<UUID>> files = new HashMap<>();
        snapshot.catalog()
                .children(Catalog.DEFAULT_SCHEMA, ObjectKind.TABLE)
                .forEach(table -> files.put(
                        table.id(),
                        snapshot.manifest(table.id())
                                .files()
                                .map(entry -> entry.file().id())
                                .toList()));
        return files;
    }

    /** Something a statement might do; what the transaction's own view forbids is left out. */
    private void change(Transaction t, Set<ObjectId> reads, List<ObjectId> known) {
        Random random = scheduler.random;
        List<ObjectId> tables = known.stream()
                .filter(table -> t.view().catalog().object(table).isPresent())
                .sorted(Comparator.comparing(ObjectId::value))
                .toList();
        String name = "N" + random.nextInt(NAMES);
        boolean free = t.view()
                .catalog()
                .find(Catalog.DEFAULT_SCHEMA, name, ObjectKind.Namespace.RELATIONS)
                .isEmpty();
        if (tables.isEmpty() || random.nextInt(8) == 0) {
            if (free) {
                t.create(ObjectKind.TABLE, Catalog.DEFAULT_SCHEMA, name, Definition.EMPTY);
            }
            return;
        }
        ObjectId table = tables.get(random.nextInt(tables.size()));
        switch (random.nextInt(10)) {
            case 0 -> t.drop(table);
            case 1 -> {
                if (free) {
                    t.rename(table, name);
                }
            }
            case 2, 3, 4 -> {
                List<UUID> files = t.view()
                        .manifest(table)
                        .files()
                        .map(entry -> entry.file().id())
                        .toList();
                Set<UUID> input = files.isEmpty() ? Set.of() : Set.of(files.get(random.nextInt(files.size())));
                t.replace(table, input, List.of(file(t)));
            }
            case 5, 6 -> {
                ObjectId read = tables.get(random.nextInt(tables.size()));
                t.reads(read);
                reads.add(read);
                t.append(table, List.of(file(t)));
            }
            default -> t.append(table, List.of(file(t), file(t)));
        }
    }

    private static DataFileRef file(Transaction t) {
        UUID id = t.fileNames().mint();
        FooterPlace footer = new FooterPlace(0, 1, 2, 3, 4, 5);
        return new DataFileRef(id, t.fileNames().key(id), 1, 1, 1, 1, footer, Map.of());
    }

    /** After the storm a new process opens the warehouse and is asked about everything. */
    private void lookBack() {
        try {
            Warehouse warehouse = open(new SimProcess(scheduler, 0), 0);
            Snapshot end = warehouse.snapshot();
            long number = end.position().number();
            if (number != bucket.log.lastKey()) {
                violations.add("opened at " + number + " of " + bucket.log.lastKey());
            }
            clients.add(
                    new Told(new UUID(0, 0), Isolation.SNAPSHOT, number, acknowledged, filesByTable(end), Set.of()));
            for (Told told : List.copyOf(clients)) {
                if (told.ending == Told.Ending.UNKNOWN) {
                    tell(told, warehouse.outcome(told.transaction));
                }
            }
        } catch (IOException e) {
            throw new AssertionError("looking back meets no faults", e);
        }
    }
}
