package dev.sneller.format.lane;

import dev.sneller.format.CorruptFile;
import dev.sneller.format.PageEntry;
import dev.sneller.format.encoding.BytesDecoder;
import dev.sneller.format.encoding.PageDecoder;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.Dictionary;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The dictionaries of an open file, one object for each chunk as long as anyone uses it. Thread-safe. */
public final class DictionaryCache {
    private final ConcurrentHashMap<Long, WeakReference<Dictionary>> byPlace = new ConcurrentHashMap<>();

    /**
     * The dictionary of a chunk of strings.
     *
     * @param type of its values where it is not decoded yet
     */
    public Dictionary of(ChunkPages pages, LogicalType type) {
        PageEntry entry = pages.index().dictionary();
        CorruptFile.check(entry != null, "codes without a dictionary");
        return entry.hasBody() ? at(entry.offset(), () -> decode(pages, type)) : decode(pages, type);
    }

    private static Dictionary decode(ChunkPages pages, LogicalType type) {
        BytesDecoder entries = PageDecoder.bytes(pages.dictionary());
        int size = entries.count();
        int[] start = new int[size];
        int[] length = new int[size];
        byte[] bytes = entries.decodeBytes(0, size, start, length, 0);
        BytesVector values = new BytesVector(type, 0);
        values.slices(bytes, start, length);
        values.length(size);
        return new Dictionary(values, true);
    }

    private Dictionary at(long place, Supplier<Dictionary> decode) {
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
