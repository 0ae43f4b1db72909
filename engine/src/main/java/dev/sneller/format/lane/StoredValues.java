package dev.sneller.format.lane;

import dev.sneller.format.CorruptFile;
import dev.sneller.variant.DocumentSink;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantKind;

/** Checks that bytes of a file which claim to be a value in binary form are one, before anything walks them. */
final class StoredValues {
    private static final int CONTAINER_HEADER = 9;

    private StoredValues() {}

    static void check(byte[] bytes, int from, int length) {
        int end = check(bytes, from, from + length, 0);
        CorruptFile.check(end == from + length, "a document that takes {} bytes, not its length", end - from);
    }

    /** Returns where the value ends. Depth is bounded, so recursion is too. */
    private static int check(byte[] bytes, int at, int end, int depth) {
        CorruptFile.check(at < end && depth <= DocumentSink.MAX_DEPTH, "a document that ends early or nests too deep");
        // What the length is read from lies within the page's slack at worst.
        VariantKind kind = VariantBytes.kind(bytes, at);
        CorruptFile.check(kind != null, "a value of an unknown kind");
        long length = VariantBytes.length(bytes, at) & 0xFFFFFFFFL;
        CorruptFile.check(length > 0 && at + length <= end, "a value longer than its document");
        int next = (int) (at + length);
        if (!kind.isContainer()) {
            return next;
        }
        CorruptFile.check(length >= CONTAINER_HEADER, "a container too short");
        int count = VariantBytes.count(bytes, at);
        int width = 1 << (bytes[at] & 3);
        CorruptFile.check(
                count >= 0 && width <= 4 && CONTAINER_HEADER + (long) count * width <= length,
                "a container of {}",
                count);
        int tableStart = next - count * width;
        for (int i = 0; i < count; i++) {
            checkEntry(bytes, at, i, tableStart, depth);
        }
        return next;
    }

    private static void checkEntry(byte[] bytes, int at, int index, int tableStart, int depth) {
        if (VariantBytes.kind(bytes, at) == VariantKind.ARRAY) {
            int element = VariantBytes.element(bytes, at, index);
            CorruptFile.check(element >= at + CONTAINER_HEADER, "an element outside its array");
            check(bytes, element, tableStart, depth + 1);
            return;
        }
        int key = VariantBytes.keyStart(bytes, at, index);
        int keyLength = VariantBytes.keyLength(bytes, at, index);
        CorruptFile.check(
                key > at + CONTAINER_HEADER - 1 && keyLength >= 0 && keyLength <= tableStart - key,
                "a key outside its object");
        check(bytes, key + keyLength, tableStart, depth + 1);
    }
}
