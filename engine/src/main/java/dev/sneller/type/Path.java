package dev.sneller.type;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A way down into a document: keys, array positions, or "any element".
 *
 * <p>Canonical bytes (part of the file format, file-format.md §3): per step a tag, 1 and the key's UTF-8 (00 as 00 FF) ended by
 * 00 00, or 2 for any element. Byte order is the order of steps, so the paths under a prefix lie together.
 */
public record Path(List<Step> steps) implements Comparable<Path> {
    /** One step down. */
    public sealed interface Step {
        /** The member of an object. */
        record Key(String name) implements Step {}

        /** One element of an array, from 0; never part of canonical bytes. */
        record Index(int position) implements Step {}

        /** All elements of an array. */
        record AnyElement() implements Step {}
    }

    public static final Path ROOT = new Path(List.of());

    private static final int KEY_TAG = 1;
    private static final int ANY_ELEMENT_TAG = 2;

    public Path {
        steps = List.copyOf(steps);
    }

    /** A path of object keys only. */
    public static Path of(String... keys) {
        return new Path(Arrays.stream(keys).map(k -> (Step) new Step.Key(k)).toList());
    }

    public Path key(String name) {
        return then(new Step.Key(name));
    }

    public Path index(int position) {
        return then(new Step.Index(position));
    }

    public Path anyElement() {
        return then(new Step.AnyElement());
    }

    private Path then(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Path(longer);
    }

    public boolean isRoot() {
        return steps.isEmpty();
    }

    /** Whether every step is an object key: only such paths are shredded into lanes of their own. */
    public boolean isKeysOnly() {
        return steps.stream().allMatch(Step.Key.class::isInstance);
    }

    /** The longest prefix made of keys only. */
    public Path keyPrefix() {
        int n = 0;
        while (n < steps.size() && steps.get(n) instanceof Step.Key) {
            n++;
        }
        return n == steps.size() ? this : new Path(steps.subList(0, n));
    }

    /** Steps from {@code from} on. */
    public Path suffix(int from) {
        return new Path(steps.subList(from, steps.size()));
    }

    /** The path of keys and any-element steps with these canonical bytes, which are well formed. */
    public static Path ofCanonicalBytes(byte[] bytes) {
        List<Step> steps = new ArrayList<>();
        ByteArrayOutputStream key = new ByteArrayOutputStream();
        int at = 0;
        while (at < bytes.length) {
            if (bytes[at++] == ANY_ELEMENT_TAG) {
                steps.add(new Step.AnyElement());
                continue;
            }
            key.reset();
            while (bytes[at] != 0 || bytes[at + 1] != 0) {
                key.write(bytes[at]);
                at += bytes[at] == 0 ? 2 : 1;
            }
            at += 2;
            steps.add(new Step.Key(key.toString(StandardCharsets.UTF_8)));
        }
        return new Path(steps);
    }

    /** The bytes by which a path is stored, sorted and hashed; positions count as any element. */
    public byte[] canonicalBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Step step : steps) {
            if (step instanceof Step.Key key) {
                out.write(KEY_TAG);
                for (byte b : key.name().getBytes(StandardCharsets.UTF_8)) {
                    out.write(b);
                    if (b == 0) {
                        out.write(0xFF);
                    }
                }
                out.write(0);
                out.write(0);
            } else {
                out.write(ANY_ELEMENT_TAG);
            }
        }
        return out.toByteArray();
    }

    @Override
    public int compareTo(Path other) {
        return Arrays.compareUnsigned(canonicalBytes(), other.canonicalBytes());
    }

    /** As SQL writes it after the colon: {@code a.b[0]."odd key"}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            if (step instanceof Step.Key key) {
                if (text.length() > 0) {
                    text.append('.');
                }
                boolean plain = key.name().matches("[A-Za-z_][A-Za-z_0-9$]*");
                text.append(plain ? key.name() : '"' + key.name().replace("\"", "\"\"") + '"');
            } else if (step instanceof Step.Index index) {
                text.append('[').append(index.position()).append(']');
            } else {
                text.append("[*]");
            }
        }
        return text.toString();
    }
}
