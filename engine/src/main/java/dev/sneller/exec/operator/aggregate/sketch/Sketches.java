package dev.sneller.exec.operator.aggregate.sketch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** One sketch a group, made when its first value comes, and the bytes of all of them. */
final class Sketches<S> {
    private static final int REFERENCE_BYTES = 8;

    private final Supplier<S> empty;
    private final ToLongFunction<S> size;
    private final List<S> sketches = new ArrayList<>();
    private long bytes;

    Sketches(Supplier<S> empty, ToLongFunction<S> size) {
        this.empty = empty;
        this.size = size;
    }

    void ensure(int groupCount) {
        while (sketches.size() < groupCount) {
            sketches.add(null);
        }
    }

    /** Null while the group has no value. */
    S get(int group) {
        return sketches.get(group);
    }

    void change(int group, Consumer<S> change) {
        S sketch = sketches.get(group);
        if (sketch == null) {
            sketch = empty.get();
            sketches.set(group, sketch);
        } else {
            bytes -= size.applyAsLong(sketch);
        }
        change.accept(sketch);
        bytes += size.applyAsLong(sketch);
    }

    long bytes() {
        return bytes + (long) REFERENCE_BYTES * sketches.size();
    }
}
