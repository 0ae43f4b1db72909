package dev.sneller.objectstore;

class MemoryStoreTest extends ObjectStoreContractTest {
    @Override
    ObjectStore open() {
        return new MemoryStore("test");
    }
}
