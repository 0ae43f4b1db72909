package dev.sneller.format.read;

import dev.sneller.vector.Dictionary;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The dictionaries of an open file, one object for each chunk as long as anyone uses it. Thread-safe. */
final class DictionaryCache {
    private final ConcurrentHashMap<Long, WeakReference<Dictionary>> byPlace = new ConcurrentHashMap<>();

    /** @param place what tells the chunk's dictionary from all others of the file */
    Dictionary at(long place, Supplier<Dictionary> decode) {
        Dictionary[] found = new Dictionary[1];
        byPlace.compute(place, (k, known) -> {
            found[0] = known == null ? null : known.get();
            if (found[0] != null) {
                return known;
            }
            found[0] = decode.get();
            return new WeakReference<>(found[0]);
        });
        return found[0];
    }
}
