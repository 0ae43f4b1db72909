package dev.sneller.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.objectstore.ObjectStore.PutOutcome;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStoreTest extends ObjectStoreContractTest {
    @TempDir
    private Path folder;

    /** Records the calls durability rests on, and fails where told. */
    private static final class WatchedFiles implements DurableFiles {
        final List<String> calls = new ArrayList<>();
        IOException linkFailure;
        IOException directoryFailure;

        @Override
        public void link(Path name, Path existing) throws IOException {
            if (linkFailure != null) {
                throw linkFailure;
            }
            DurableFiles.super.link(name, existing);
            calls.add("link " + name.getFileName());
        }

        @Override
        public void sync(FileChannel file) throws IOException {
            SYSTEM.sync(file);
            calls.add("sync");
        }

        @Override
        public void syncDirectory(Path directory) throws IOException {
            calls.add("sync " + directory.getFileName());
            if (directoryFailure != null) {
                throw directoryFailure;
            }
        }
    }

    @Override
    ObjectStore open() {
        return new LocalStore(folder.resolve("not/there/yet"), LocalOptions.DEFAULT);
    }

    @Test
    void dataIsSyncedBeforeItsNameAndTheNameBeforeTheAnswer() throws Exception {
        WatchedFiles files = new WatchedFiles();
        try (ObjectStore store = new LocalStore(folder, LocalOptions.DEFAULT, files)) {
            store.putIfAbsent("log/first", new byte[1]);
            files.calls.clear();
            store.putIfAbsent("log/second", new byte[1]);
            assertThat(files.calls).containsExactly("sync", "link second", "sync log");
        }
    }

    @Test
    void aTakenKeyIsBelievedOnlyAfterTheDirectoryIsSynced() throws Exception {
        WatchedFiles files = new WatchedFiles();
        try (ObjectStore store = new LocalStore(folder, LocalOptions.DEFAULT, files)) {
            store.putIfAbsent("log/first", new byte[1]);
            files.calls.clear();
            assertThat(store.putIfAbsent("log/first", new byte[2])).isEqualTo(PutOutcome.EXISTS);
            assertThat(files.calls).containsExactly("sync", "sync log");
        }
    }

    @Test
    void theWayToADirectoryIsSyncedEvenIfAnotherProcessMadeIt() throws Exception {
        Files.createDirectories(folder.resolve("data/7f"));
        WatchedFiles files = new WatchedFiles();
        try (ObjectStore store = new LocalStore(folder, LocalOptions.DEFAULT, files)) {
            store.putIfAbsent("data/7f/x", new byte[1]);
            String root = folder.getFileName().toString();
            assertThat(files.calls).containsSubsequence("sync " + root, "sync data", "sync 7f");
        }
    }

    @Test
    void afterAFailedDirectorySyncTheStoreTakesNoMoreWrites() throws Exception {
        WatchedFiles files = new WatchedFiles();
        try (ObjectStore store = new LocalStore(folder, LocalOptions.DEFAULT, files)) {
            store.putIfAbsent("log/first", new byte[1]);
            files.directoryFailure = new IOException("Input/output error");
            assertThatThrownBy(() -> store.putIfAbsent("log/second", new byte[1]))
                    .isInstanceOf(IOException.class);
            files.directoryFailure = null;
            assertThatThrownBy(() -> store.putIfAbsent("log/third", new byte[1]))
                    .isInstanceOf(IOException.class);
            assertThat(store.isReadOnly()).isTrue();
            assertThat(store.read("log/first")).hasSize(1);
        }
    }

    @Test
    void fileSystemsWithoutHardLinksAreRefused() {
        WatchedFiles files = new WatchedFiles();
        files.linkFailure = new FileSystemException("x", "y", "Operation not permitted");
        try (ObjectStore store = new LocalStore(folder, LocalOptions.DEFAULT, files)) {
            assertThatThrownBy(() -> SelfTest.run(store))
                    .isInstanceOfSatisfying(
                            SnellerException.class,
                            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.STORE_REFUSED))
                    .hasMessageContaining("has no hard links");
        }
    }

    @Test
    void fullDisksAreTyped() {
        WatchedFiles files = new WatchedFiles();
        files.linkFailure = new FileSystemException("x", "y", "No space left on device");
        try (ObjectStore store = new LocalStore(folder, LocalOptions.DEFAULT, files)) {
            assertThatThrownBy(() -> store.putIfAbsent("log/1", new byte[1]))
                    .isInstanceOfSatisfying(
                            SnellerException.class,
                            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.DISK_FULL));
        }
    }

    @Test
    void missingRightsAreTyped() {
        WatchedFiles files = new WatchedFiles();
        files.linkFailure = new AccessDeniedException("log/1");
        try (ObjectStore store = new LocalStore(folder, LocalOptions.DEFAULT, files)) {
            assertThatThrownBy(() -> store.putIfAbsent("log/1", new byte[1]))
                    .isInstanceOfSatisfying(
                            SnellerException.class,
                            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.ACCESS_DENIED));
        }
    }

    @Test
    void aDirectoryThatCannotBeSyncedWhenMadeIsNotTriedAgain() throws Exception {
        WatchedFiles files = new WatchedFiles();
        try (ObjectStore store = new LocalStore(folder, LocalOptions.DEFAULT, files)) {
            files.directoryFailure = new IOException("Input/output error");
            assertThatThrownBy(() -> store.putIfAbsent("log/1", new byte[1])).isInstanceOf(IOException.class);
            files.directoryFailure = null;
            assertThat(store.isReadOnly()).isTrue();
            assertThatThrownBy(() -> store.putIfAbsent("log/1", new byte[1])).isInstanceOf(IOException.class);
        }
    }

    @Test
    void leftoversOfAKilledProcessAreNeverVisible() throws Exception {
        try (ObjectStore store = new LocalStore(folder, LocalOptions.DEFAULT)) {
            store.putIfAbsent("log/1", new byte[1]);
            Files.write(folder.resolve("tmp/0195-half-written"), new byte[10]);
            assertThat(store.list("", "", 10))
                    .extracting(ObjectStore.ObjectSummary::key)
                    .containsExactly("log/1");
            assertThat(store.list("tmp/", "", 10)).isEmpty();
        }
    }

    @Test
    void answeredPutsLeaveNoTemporaryFile() throws Exception {
        try (ObjectStore store = new LocalStore(folder, LocalOptions.DEFAULT)) {
            store.putIfAbsent("log/1", new byte[1]);
            store.putIfAbsent("log/1", new byte[1]);
            store.put("hint", new byte[1]);
            try (var left = Files.list(folder.resolve("tmp"))) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void keysCannotLeaveTheFolder() {
        try (ObjectStore store = new LocalStore(folder.resolve("inner"), LocalOptions.DEFAULT)) {
            for (String key : List.of("../x", "/etc/passwd", "a/../../x", "", "tmp/x", "a/")) {
                assertThatThrownBy(() -> store.read(key)).as(key).isInstanceOf(SnellerException.class);
            }
        }
    }

    @Test
    void aFileIsNoStore() throws Exception {
        Path file = Files.write(folder.resolve("file"), new byte[1]);
        assertThatThrownBy(() -> new LocalStore(file, LocalOptions.DEFAULT))
                .isInstanceOf(SnellerException.class)
                .hasMessageContaining("is a file");
    }

    @Test
    void withoutSyncsTheProtocolIsTheSame() throws Exception {
        LocalOptions off = new LocalOptions(LocalOptions.Durability.OFF, 4);
        try (ObjectStore store = new LocalStore(folder, off)) {
            SelfTest.run(store);
            assertThat(store.putIfAbsent("a/b", new byte[1])).isEqualTo(PutOutcome.CREATED);
        }
    }
}
