package dev.sneller.objectstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeteredStoreTest extends ObjectStoreContractTest {
    @Override
    ObjectStore open() {
        return new MeteredStore(new MemoryStore("test"), new StoreMeter());
    }

    @Test
    void requestsAndBytesAddUp() throws Exception {
        StoreMeter meter = new StoreMeter();
        try (ObjectStore store = new MeteredStore(new MemoryStore("test"), meter)) {
            store.putIfAbsent("a", new byte[100]);
            try (ObjectUpload upload = store.upload("b")) {
                upload.write(new byte[50], 0, 50);
                upload.finish();
            }
            StoreMeter.Reading written = meter.reading();
            store.read("a");
            store.read("a", 0, new byte[10], 0, 10);
            store.list("", "", 10);
            store.delete("a");
            assertThat(written).isEqualTo(new StoreMeter.Reading(0, 0, 2, 150, 0, 0));
            assertThat(meter.reading().since(written)).isEqualTo(new StoreMeter.Reading(2, 110, 0, 0, 1, 1));
            assertThat(meter.reading().requests()).isEqualTo(6);
        }
    }
}
