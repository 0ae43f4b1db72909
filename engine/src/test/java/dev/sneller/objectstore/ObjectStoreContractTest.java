package dev.sneller.objectstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sneller.objectstore.ObjectStore.ObjectSummary;
import dev.sneller.objectstore.ObjectStore.PutOutcome;
import java.io.EOFException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store promises; run for each. */
abstract class ObjectStoreContractTest {
    private ObjectStore store;

    /** An empty store. */
    abstract ObjectStore open() throws Exception;

    @BeforeEach
    void openStore() throws Exception {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void firstPutCreatesAndLaterPutsChangeNothing() throws Exception {
        assertThat(store.putIfAbsent("log/000/001", bytes("one"))).isEqualTo(PutOutcome.CREATED);
        assertThat(store.putIfAbsent("log/000/001", bytes("two"))).isEqualTo(PutOutcome.EXISTS);
        assertThat(store.read("log/000/001")).isEqualTo(bytes("one"));
    }

    @Test
    void ofManyPutsAtOnceExactlyOneWins() throws Exception {
        int writers = 6;
        int keys = 20;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            CyclicBarrier start = new CyclicBarrier(writers);
            List<Future<List<Integer>>> wins = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                wins.add(threads.submit(racer(writer, keys, start)));
            }
            List<Integer> won = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                for (int key : wins.get(writer).get()) {
                    won.add(key);
                    assertThat(store.read("race/" + key)).isEqualTo(bytes("writer " + writer));
                }
            }
            assertThat(won).hasSize(keys).doesNotHaveDuplicates();
        } finally {
            threads.shutdownNow();
        }
    }

    private Callable<List<Integer>> racer(int writer, int keys, CyclicBarrier start) {
        return () -> {
            List<Integer> won = new ArrayList<>();
            for (int key = 0; key < keys; key++) {
                start.await();
                if (store.putIfAbsent("race/" + key, bytes("writer " + writer)) == PutOutcome.CREATED) {
                    won.add(key);
                }
            }
            return won;
        };
    }

    @Test
    void selfTestPassesAndLeavesNothing() throws Exception {
        SelfTest.run(store);
        assertThat(store.list("", "", 10)).isEmpty();
    }

    @Test
    void missingObjectsAreAnAnswer() throws Exception {
        assertThatThrownBy(() -> store.read("none/at/all"))
                .isInstanceOf(ObjectNotFoundException.class)
                .hasMessageContaining("none/at/all")
                .hasMessageContaining(store.location());
        assertThatThrownBy(() -> store.read("none", 0, new byte[4], 0, 4)).isInstanceOf(ObjectNotFoundException.class);
        assertThat(store.length("none")).isEmpty();
        store.delete("none");
    }

    @Test
    void rangesReadExactlyTheirBytes() throws Exception {
        byte[] body = random(3_000_000, 1);
        store.putIfAbsent("data/7f/x.pax", body);
        assertThat(store.length("data/7f/x.pax")).hasValue(body.length);
        byte[] target = new byte[2_500_010];
        store.read("data/7f/x.pax", 400_000, target, 10, 2_500_000);
        assertThat(Arrays.copyOfRange(target, 10, target.length))
                .isEqualTo(Arrays.copyOfRange(body, 400_000, 2_900_000));
        assertThat(target).startsWith(new byte[10]);
        store.read("data/7f/x.pax", body.length, target, 0, 0);
    }

    @Test
    void rangesBeyondTheEndAreRefused() throws Exception {
        store.putIfAbsent("short", bytes("0123456789"));
        assertThatThrownBy(() -> store.read("short", 5, new byte[10], 0, 10))
                .isInstanceOf(EOFException.class)
                .hasMessageContaining("short");
        assertThatThrownBy(() -> store.read("short", 50, new byte[10], 0, 10)).isInstanceOf(EOFException.class);
    }

    @Test
    void hintsAreReplacedAsAWhole() throws Exception {
        store.put("hint", bytes("first and long"));
        store.put("hint", bytes("second"));
        assertThat(store.read("hint")).isEqualTo(bytes("second"));
    }

    @Test
    void listingIsOrderedAndResumes() throws Exception {
        List<String> keys = List.of("a-b", "a.x", "a/1", "a/2/3", "a0", "b/1");
        for (String key : keys) {
            store.putIfAbsent(key, bytes(key));
        }
        assertThat(names("", "", 100)).isEqualTo(keys);
        assertThat(names("a/", "", 100)).containsExactly("a/1", "a/2/3");
        assertThat(names("a/2", "", 100)).containsExactly("a/2/3");
        assertThat(names("a", "a/1", 2)).containsExactly("a/2/3", "a0");
        assertThat(names("zz", "", 100)).isEmpty();
    }

    @Test
    void summariesTellLengthAndTime() throws Exception {
        long before = System.currentTimeMillis() - 60_000;
        store.putIfAbsent("x", bytes("12345"));
        ObjectSummary summary = store.list("", "", 1).get(0);
        assertThat(summary.length()).isEqualTo(5);
        assertThat(summary.modifiedMillis()).isBetween(before, System.currentTimeMillis() + 60_000);
    }

    @Test
    void deletedObjectsAreGoneAndTheirKeysAreFree() throws Exception {
        store.putIfAbsent("x", bytes("one"));
        store.read("x", 0, new byte[3], 0, 3);
        store.delete("x");
        assertThat(store.length("x")).isEmpty();
        assertThat(store.list("", "", 10)).isEmpty();
        assertThat(store.putIfAbsent("x", bytes("two"))).isEqualTo(PutOutcome.CREATED);
        byte[] target = new byte[3];
        store.read("x", 0, target, 0, 3);
        assertThat(target).isEqualTo(bytes("two"));
    }

    @Test
    void uploadsAppearWholeAtTheirEnd() throws Exception {
        byte[] body = random(2_200_000, 2);
        try (ObjectUpload upload = store.upload("data/big")) {
            upload.write(body, 0, 1_000_000);
            assertThat(store.length("data/big")).isEmpty();
            upload.write(body, 1_000_000, 1_200_000);
            assertThat(upload.length()).isEqualTo(body.length);
            assertThat(upload.finish()).isEqualTo(PutOutcome.CREATED);
        }
        assertThat(store.read("data/big")).isEqualTo(body);
    }

    @Test
    void uploadsDoNotOverwriteAndAbandonedOnesLeaveNothing() throws Exception {
        store.putIfAbsent("taken", bytes("mine"));
        try (ObjectUpload upload = store.upload("taken")) {
            upload.write(bytes("theirs"), 0, 6);
            assertThat(upload.finish()).isEqualTo(PutOutcome.EXISTS);
        }
        try (ObjectUpload upload = store.upload("abandoned")) {
            upload.write(bytes("theirs"), 0, 6);
        }
        assertThat(store.read("taken")).isEqualTo(bytes("mine"));
        assertThat(names("", "", 10)).containsExactly("taken");
    }

    @Test
    void bytesBelongToTheStoreAfterAPut() throws Exception {
        byte[] body = bytes("abc");
        store.putIfAbsent("x", body);
        body[0] = 'z';
        store.read("x")[1] = 'z';
        assertThat(store.read("x")).isEqualTo(bytes("abc"));
    }

    @Test
    void emptyObjectsAreObjects() throws Exception {
        store.putIfAbsent("closed/0005", new byte[0]);
        assertThat(store.read("closed/0005")).isEmpty();
        assertThat(store.length("closed/0005")).hasValue(0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] random(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private List<String> names(String prefix, String startAfter, int limit) throws Exception {
        return store.list(prefix, startAfter, limit).stream()
                .map(ObjectSummary::key)
                .toList();
    }
}
