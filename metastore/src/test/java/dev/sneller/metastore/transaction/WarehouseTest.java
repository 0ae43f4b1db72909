package dev.sneller.metastore.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.Catalog;
import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.CommitOutcome;
import dev.sneller.metastore.ConflictReason;
import dev.sneller.metastore.DataFileEntry;
import dev.sneller.metastore.Definition;
import dev.sneller.metastore.Isolation;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.metastore.ObjectKind.Namespace;
import dev.sneller.metastore.Snapshot;
import dev.sneller.metastore.SystemSurroundings;
import dev.sneller.metastore.Transaction;
import dev.sneller.metastore.Warehouse;
import dev.sneller.metastore.WarehouseOptions;
import dev.sneller.metastore.log.Entry;
import dev.sneller.metastore.log.EntryCodec;
import dev.sneller.metastore.log.EntryHeader;
import dev.sneller.metastore.log.ObjectKeys;
import dev.sneller.metastore.log.Samples;
import dev.sneller.objectstore.MemoryStore;
import dev.sneller.table.DataFileRef;
import dev.sneller.table.ObjectId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WarehouseTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final WarehouseOptions options = WarehouseOptions.of(new SystemSurroundings(threads));
    private final MemoryStore store = new MemoryStore("test");
    private final Samples samples = new Samples(1);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void aNewWarehouseHasItsDefaultSchema() {
        Catalog catalog = open().snapshot().catalog();
        CatalogObject database =
                catalog.find(Catalog.WAREHOUSE, "SNELLER", Namespace.DATABASES).orElseThrow();
        assertThat(catalog.find(database.id(), "PUBLIC", Namespace.SCHEMAS)
                        .orElseThrow()
                        .id())
                .isEqualTo(Catalog.DEFAULT_SCHEMA);
    }

    @Test
    void whatWasCommittedIsThereAfterReopening() {
        Warehouse first = open();
        ObjectId table = createTable(first, "T");
        DataFileRef file = samples.file(10);
        append(first, table, file);
        Warehouse second = open();
        Snapshot snapshot = second.snapshot();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(snapshot.catalog().object(table).orElseThrow().definition().schema())
                .isEqualTo(Samples.schema());
        assertThat(fileIds(snapshot, table)).containsExactly(file.id());
        assertThat(snapshot.manifest(table).statistics().rows()).isEqualTo(10);
    }

    @Test
    void anotherProcessSeesACommitAtItsNextSnapshot() {
        Warehouse writer = open();
        Warehouse reader = open();
        ObjectId table = createTable(writer, "T");
        assertThat(reader.snapshot().catalog().object(table)).isPresent();
    }

    @Test
    void aTransactionSeesItsOwnChangesAndNobodyElseDoes() {
        Warehouse warehouse = open();
        DataFileRef file = samples.file(3);
        try (Transaction t = warehouse.begin(Isolation.SNAPSHOT)) {
            ObjectId table = t.create(ObjectKind.TABLE, Catalog.DEFAULT_SCHEMA, "T", Definition.of(Samples.schema()));
            t.append(table, List.of(file));
            assertThat(fileIds(t.view(), table)).containsExactly(file.id());
            assertThat(warehouse.snapshot().catalog().object(table)).isEmpty();
        }
        assertThat(warehouse.snapshot().position().number()).isZero();
    }

    @Test
    void everyVersionCanBeHadAgainByNumberAndByTime() {
        Warehouse writer = open();
        ObjectId table = createTable(writer, "T");
        List<Snapshot> written = new ArrayList<>(List.of(writer.snapshot()));
        for (int i = 0; i < 70; i++) {
            append(writer, table, samples.file(1));
            written.add(writer.snapshot());
        }
        Warehouse reader = open();
        Collections.reverse(written);
        for (Snapshot version : written) {
            Snapshot byNumber = reader.at(version.position().number());
            assertThat(fileIds(byNumber, table)).isEqualTo(fileIds(version, table));
            assertThat(reader.at(version.time()).position()).isEqualTo(version.position());
            assertThat(reader.at(version.time().minusNanos(1)).position().number())
                    .isEqualTo(version.position().number() - 1);
        }
        assertThatThrownBy(() -> reader.at(written.size() + 1)).isInstanceOf(SnellerException.class);
        assertThatThrownBy(() -> reader.at(java.time.Instant.EPOCH)).isInstanceOf(SnellerException.class);
    }

    @Test
    void aSnapshotNeverChanges() {
        Warehouse warehouse = open();
        ObjectId table = createTable(warehouse, "T");
        Snapshot before = warehouse.snapshot();
        append(warehouse, table, samples.file(1));
        assertThat(before.manifest(table).fileCount()).isZero();
        assertThat(warehouse.snapshot().manifest(table).fileCount()).isEqualTo(1);
    }

    @Test
    void appendsFromTwoTransactionsBothSurvive() {
        Warehouse warehouse = open();
        ObjectId table = createTable(warehouse, "T");
        Transaction a = warehouse.begin(Isolation.SNAPSHOT);
        Transaction b = warehouse.begin(Isolation.SNAPSHOT);
        a.append(table, List.of(samples.file(1)));
        b.append(table, List.of(samples.file(2)));
        a.commit(TIMEOUT).orThrow();
        b.commit(TIMEOUT).orThrow();
        assertThat(warehouse.snapshot().manifest(table).statistics().rows()).isEqualTo(3);
    }

    @Test
    void rowIdsFollowTheOrderOfTheLogAndAreNeverReused() {
        Warehouse warehouse = open();
        ObjectId table = createTable(warehouse, "T");
        DataFileRef first = samples.file(10);
        append(warehouse, table, first);
        append(warehouse, table, samples.file(5));
        Transaction t = warehouse.begin(Isolation.SNAPSHOT);
        t.replace(table, Set.of(first.id()), List.of(samples.file(9)));
        t.commit(TIMEOUT).orThrow();
        assertThat(open().snapshot().manifest(table).files().map(DataFileEntry::firstRowId))
                .containsExactly(10L, 15L);
    }

    @Test
    void twoReplacementsOfOneFileConflict() {
        Warehouse warehouse = open();
        ObjectId table = createTable(warehouse, "T");
        DataFileRef file = samples.file(10);
        append(warehouse, table, file);
        Transaction a = warehouse.begin(Isolation.SNAPSHOT);
        Transaction b = warehouse.begin(Isolation.SNAPSHOT);
        a.replace(table, Set.of(file.id()), List.of(samples.file(9)));
        b.replace(table, Set.of(file.id()), List.of(samples.file(8)));
        CommitOutcome.Committed won = a.commit(TIMEOUT).orThrow();
        assertThat(b.commit(TIMEOUT))
                .isEqualTo(new CommitOutcome.Conflict(ConflictReason.FILE_REPLACED, table, won.position()));
    }

    @Test
    void replacementsOfDifferentFilesBothSurvive() {
        Warehouse warehouse = open();
        ObjectId table = createTable(warehouse, "T");
        DataFileRef one = samples.file(10);
        DataFileRef two = samples.file(20);
        append(warehouse, table, one, two);
        Transaction a = warehouse.begin(Isolation.SNAPSHOT);
        Transaction b = warehouse.begin(Isolation.SNAPSHOT);
        a.replace(table, Set.of(one.id()), List.of(samples.file(9)));
        b.replace(table, Set.of(two.id()), List.of());
        a.commit(TIMEOUT).orThrow();
        b.commit(TIMEOUT).orThrow();
        assertThat(warehouse.snapshot().manifest(table).statistics().rows()).isEqualTo(9);
    }

    @Test
    void aTransactionMayReplaceWhatItAppended() {
        Warehouse warehouse = open();
        ObjectId table = createTable(warehouse, "T");
        DataFileRef draft = samples.file(10);
        DataFileRef result = samples.file(4);
        Transaction t = warehouse.begin(Isolation.SNAPSHOT);
        t.append(table, List.of(draft));
        t.replace(table, Set.of(draft.id()), List.of(result));
        assertThat(fileIds(t.view(), table)).containsExactly(result.id());
        t.commit(TIMEOUT).orThrow();
        assertThat(fileIds(open().snapshot(), table)).containsExactly(result.id());
    }

    @Test
    void theLaterOfTwoCreationsOfOneNameIsRefused() {
        Warehouse warehouse = open();
        Transaction a = warehouse.begin(Isolation.SNAPSHOT);
        Transaction b = warehouse.begin(Isolation.SNAPSHOT);
        a.create(ObjectKind.TABLE, Catalog.DEFAULT_SCHEMA, "T", Definition.EMPTY);
        b.create(ObjectKind.VIEW, Catalog.DEFAULT_SCHEMA, "T", Definition.EMPTY);
        a.commit(TIMEOUT).orThrow();
        assertThatThrownBy(() -> b.commit(TIMEOUT).orThrow())
                .isInstanceOfSatisfying(
                        SnellerException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ALREADY_EXISTS));
    }

    @Test
    void createOrReplaceIsOneTransaction() {
        Warehouse warehouse = open();
        ObjectId old = createTable(warehouse, "T");
        Transaction t = warehouse.begin(Isolation.SNAPSHOT);
        t.drop(old);
        ObjectId fresh = t.create(ObjectKind.TABLE, Catalog.DEFAULT_SCHEMA, "T", Definition.EMPTY);
        t.commit(TIMEOUT).orThrow();
        assertThat(find(open().snapshot(), "T").id()).isEqualTo(fresh);
    }

    @Test
    void appendingToADroppedTableConflicts() {
        Warehouse warehouse = open();
        ObjectId table = createTable(warehouse, "T");
        Transaction a = warehouse.begin(Isolation.SNAPSHOT);
        a.append(table, List.of(samples.file(1)));
        Transaction b = warehouse.begin(Isolation.SNAPSHOT);
        b.drop(table);
        CommitOutcome.Committed drop = b.commit(TIMEOUT).orThrow();
        assertThat(a.commit(TIMEOUT))
                .isEqualTo(new CommitOutcome.Conflict(ConflictReason.OBJECT_DROPPED, table, drop.position()));
    }

    @Test
    void droppingATableOthersAppendedToIsFine() {
        Warehouse warehouse = open();
        ObjectId table = createTable(warehouse, "T");
        Transaction drop = warehouse.begin(Isolation.SNAPSHOT);
        drop.drop(table);
        append(warehouse, table, samples.file(1));
        drop.commit(TIMEOUT).orThrow();
        assertThatThrownBy(() -> warehouse.snapshot().manifest(table))
                .isInstanceOfSatisfying(
                        SnellerException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TABLE_NOT_FOUND));
    }

    @Test
    void droppingASchemaConflictsWithACreationInIt() {
        Warehouse warehouse = open();
        createTable(warehouse, "KNOWN");
        Transaction drop = warehouse.begin(Isolation.SNAPSHOT);
        drop.drop(Catalog.DEFAULT_SCHEMA);
        createTable(warehouse, "T");
        assertThat(reason(drop.commit(TIMEOUT))).isEqualTo(ConflictReason.OBJECT_NOT_EMPTY);
    }

    @Test
    void droppingASchemaDropsWhatIsInIt() {
        Warehouse warehouse = open();
        ObjectId table = createTable(warehouse, "T");
        Transaction drop = warehouse.begin(Isolation.SNAPSHOT);
        drop.drop(Catalog.DEFAULT_DATABASE);
        drop.commit(TIMEOUT).orThrow();
        Catalog catalog = open().snapshot().catalog();
        assertThat(catalog.object(table)).isEmpty();
        assertThat(catalog.children(Catalog.WAREHOUSE, ObjectKind.DATABASE)).isEmpty();
    }

    @Test
    void aRenamedTableKeepsItsFiles() {
        Warehouse warehouse = open();
        ObjectId table = createTable(warehouse, "T");
        append(warehouse, table, samples.file(7));
        Transaction t = warehouse.begin(Isolation.SNAPSHOT);
        t.rename(table, "U");
        t.commit(TIMEOUT).orThrow();
        Snapshot snapshot = open().snapshot();
        assertThat(find(snapshot, "U").id()).isEqualTo(table);
        assertThat(snapshot.catalog().find(Catalog.DEFAULT_SCHEMA, "T", Namespace.RELATIONS))
                .isEmpty();
        assertThat(snapshot.manifest(table).fileCount()).isEqualTo(1);
    }

    @Test
    void aDefinitionHasOneNextVersion() {
        Warehouse warehouse = open();
        ObjectId table = createTable(warehouse, "T");
        Transaction a = warehouse.begin(Isolation.SNAPSHOT);
        Transaction b = warehouse.begin(Isolation.SNAPSHOT);
        Transaction stale = warehouse.begin(Isolation.SNAPSHOT);
        a.alter(table, new Definition(Samples.schema(), "{\"a\":1}"));
        b.alter(table, Definition.EMPTY);
        stale.append(table, List.of(samples.file(1)));
        a.commit(TIMEOUT).orThrow();
        assertThat(reason(b.commit(TIMEOUT))).isEqualTo(ConflictReason.DEFINITION_CHANGED);
        assertThat(reason(stale.commit(TIMEOUT))).isEqualTo(ConflictReason.DEFINITION_CHANGED);
        CatalogObject altered = find(open().snapshot(), "T");
        assertThat(altered.schemaVersion()).isEqualTo(2);
        assertThat(altered.definition().details()).isEqualTo("{\"a\":1}");
    }

    @Test
    void serializableNoticesAChangedTableSnapshotDoesNot() {
        Warehouse warehouse = open();
        ObjectId read = createTable(warehouse, "R");
        ObjectId written = createTable(warehouse, "W");
        for (Isolation isolation : Isolation.values()) {
            Transaction t = warehouse.begin(isolation);
            t.reads(read);
            t.append(written, List.of(samples.file(1)));
            append(warehouse, read, samples.file(1));
            CommitOutcome outcome = t.commit(TIMEOUT);
            assertThat(outcome instanceof CommitOutcome.Conflict).isEqualTo(isolation == Isolation.SERIALIZABLE);
        }
    }

    @Test
    void aCommittedTransactionIsFoundByItsId() {
        Warehouse warehouse = open();
        Transaction t = warehouse.begin(Isolation.SNAPSHOT);
        t.create(ObjectKind.TABLE, Catalog.DEFAULT_SCHEMA, "T", Definition.EMPTY);
        assertThat(open().outcome(t.id())).isInstanceOf(CommitOutcome.Unknown.class);
        CommitOutcome.Committed committed = t.commit(TIMEOUT).orThrow();
        assertThat(open().outcome(t.id())).isEqualTo(committed);
    }

    @Test
    void readOnlyRefusesCommits() {
        open();
        Transaction t = Warehouses.open(store, options.withReadOnly(true)).begin(Isolation.SNAPSHOT);
        t.drop(Catalog.DEFAULT_SCHEMA);
        assertThatThrownBy(() -> t.commit(TIMEOUT))
                .isInstanceOfSatisfying(
                        SnellerException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.READ_ONLY));
    }

    @Test
    void thereIsNoWarehouseBeforeOneIsCreated() {
        assertThatThrownBy(() -> Warehouses.open(store, options))
                .isInstanceOfSatisfying(
                        SnellerException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_URL));
    }

    @Test
    void aDamagedEntryIsNamed() throws Exception {
        createTable(open(), "T");
        byte[] entry = store.read(ObjectKeys.entry(1));
        entry[entry.length / 2] ^= 1;
        store.put(ObjectKeys.entry(1), entry);
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        SnellerException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CORRUPT_FILE))
                .hasMessageContaining(ObjectKeys.entry(1));
    }

    @Test
    void anEntryOfAnotherWarehouseIsRefused() throws Exception {
        MemoryStore other = new MemoryStore("other");
        createTable(Warehouses.openOrCreate(other, options), "T");
        open();
        store.put(ObjectKeys.entry(1), other.read(ObjectKeys.entry(1)));
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        SnellerException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CORRUPT_FILE))
                .hasMessageContaining("two warehouses");
    }

    @Test
    void aNewerFormatIsRefused() {
        String marker = "{\"warehouse\":{\"id\":\"00000000-0000-0000-0000-0000000000aa\",\"format\":2}}";
        store.put(ObjectKeys.WAREHOUSE, marker.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        SnellerException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNSUPPORTED_FORMAT));
    }

    @Test
    void aLogThatAsksWritersForMoreCanStillBeRead() throws Exception {
        Warehouse warehouse = open();
        ObjectId table = createTable(warehouse, "T");
        Entry last = EntryCodec.decode(1, store.read(ObjectKeys.entry(1)));
        EntryHeader header = new EntryHeader(
                samples.uuid(),
                last.header().id(),
                samples.uuid(),
                Long.MAX_VALUE / 2,
                "next",
                List.of(),
                List.of("f"));
        store.put(ObjectKeys.entry(2), EntryCodec.encode(new Entry(2, header, List.of())));
        assertThat(warehouse.snapshot().catalog().object(table)).isPresent();
        assertThat(warehouse.isReadOnly()).isTrue();
        assertThatThrownBy(() -> append(warehouse, table, samples.file(1)))
                .isInstanceOfSatisfying(
                        SnellerException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.READ_ONLY));
    }

    @Test
    void aClosedWarehouseSaysSo() {
        Warehouse warehouse = open();
        warehouse.close();
        assertThatThrownBy(warehouse::snapshot)
                .isInstanceOfSatisfying(
                        SnellerException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONNECTION_CLOSED));
    }

    @Test
    void manyCreatorsGetTheSameWarehouse() throws Exception {
        List<Callable<UUID>> creators = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            creators.add(() -> open().id());
        }
        List<UUID> ids = new ArrayList<>();
        for (Future<UUID> creator : threads.invokeAll(creators)) {
            ids.add(creator.get());
        }
        assertThat(Set.copyOf(ids)).hasSize(1);
    }

    @Test
    void manyThreadsOfManyProcessesLoseNothing() throws Exception {
        ObjectId table = createTable(open(), "T");
        List<Callable<Long>> writers = new ArrayList<>();
        for (int process = 0; process < 3; process++) {
            Warehouse warehouse = open();
            for (int thread = 0; thread < 8; thread++) {
                Samples own = new Samples(100 + process * 8 + thread);
                writers.add(() -> {
                    for (int i = 0; i < 25; i++) {
                        append(warehouse, table, own.file(1));
                    }
                    return 25L;
                });
            }
        }
        for (Future<Long> writer : threads.invokeAll(writers)) {
            writer.get();
        }
        Snapshot snapshot = open().snapshot();
        assertThat(snapshot.manifest(table).statistics().rows()).isEqualTo(3 * 8 * 25);
        assertThat(snapshot.position().number())
                .as("entries, fewer than commits")
                .isLessThan(600);
    }

    private Warehouse open() {
        return Warehouses.openOrCreate(store, options);
    }

    private static ObjectId createTable(Warehouse warehouse, String name) {
        try (Transaction t = warehouse.begin(Isolation.SNAPSHOT)) {
            Definition definition = Definition.of(Samples.schema());
            ObjectId table = t.create(ObjectKind.TABLE, Catalog.DEFAULT_SCHEMA, name, definition);
            t.commit(TIMEOUT).orThrow();
            return table;
        }
    }

    private static void append(Warehouse warehouse, ObjectId table, DataFileRef... files) {
        try (Transaction t = warehouse.begin(Isolation.SNAPSHOT)) {
            t.append(table, List.of(files));
            t.commit(TIMEOUT).orThrow();
        }
    }

    private static List<UUID> fileIds(Snapshot snapshot, ObjectId table) {
        return snapshot.manifest(table).files().map(entry -> entry.file().id()).toList();
    }

    private static CatalogObject find(Snapshot snapshot, String name) {
        return snapshot.catalog()
                .find(Catalog.DEFAULT_SCHEMA, name, Namespace.RELATIONS)
                .orElseThrow();
    }

    private static ConflictReason reason(CommitOutcome outcome) {
        return ((CommitOutcome.Conflict) outcome).reason();
    }
}
