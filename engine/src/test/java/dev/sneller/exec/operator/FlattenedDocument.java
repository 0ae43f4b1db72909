package dev.sneller.exec.operator;

import dev.sneller.plan.FlattenColumn;
import dev.sneller.plan.FlattenOptions;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The members of one document by plain recursion; each is a row of all {@link FlattenColumn}s. */
final class FlattenedDocument {
    private final byte[] bytes;
    private final FlattenOptions options;
    private final Datum sequence;
    private final List<List<Datum>> members = new ArrayList<>();

    private FlattenedDocument(Datum document, FlattenOptions options, long sequence) {
        this.bytes = document.bytes();
        this.options = options;
        this.sequence = Datum.ofLong(LogicalType.INTEGER, sequence);
    }

    static List<List<Datum>> members(Datum document, FlattenOptions options, long sequence) {
        FlattenedDocument flattened = new FlattenedDocument(document, options, sequence);
        if (!document.isNull()) {
            flattened.walk(0, options.prefix());
        }
        if (flattened.members.isEmpty() && options.outer()) {
            Datum none = Datum.nullOf(LogicalType.VARCHAR);
            flattened.add(none, options.prefix(), Datum.nullOf(LogicalType.INTEGER), VARIANT_NULL, document);
        }
        return flattened.members;
    }

    private static final Datum VARIANT_NULL = Datum.nullOf(LogicalType.VARIANT);

    private void add(Datum key, String path, Datum index, Datum value, Datum in) {
        members.add(List.of(sequence, key, Datum.of(path), index, value, in));
    }

    private void walk(int at, String path) {
        VariantKind kind = VariantBytes.kind(bytes, at);
        if (kind == VariantKind.ARRAY && options.arrays()) {
            for (int i = 0; i < VariantBytes.count(bytes, at); i++) {
                int value = VariantBytes.element(bytes, at, i);
                Datum index = Datum.ofLong(LogicalType.INTEGER, i);
                member(Datum.nullOf(LogicalType.VARCHAR), path + "[" + i + "]", index, value, at);
            }
        } else if (kind == VariantKind.OBJECT && options.objects()) {
            for (int i = 0; i < VariantBytes.count(bytes, at); i++) {
                int start = VariantBytes.keyStart(bytes, at, i);
                String key = new String(bytes, start, VariantBytes.keyLength(bytes, at, i), StandardCharsets.UTF_8);
                boolean plain = key.matches("[\\p{Alpha}_$[^\\x00-\\x7F]][\\p{Alnum}_$[^\\x00-\\x7F]]*");
                String step = plain ? (path.isEmpty() ? "" : ".") + key : "['" + key + "']";
                member(
                        Datum.of(key),
                        path + step,
                        Datum.nullOf(LogicalType.INTEGER),
                        VariantBytes.value(bytes, at, i),
                        at);
            }
        }
    }

    private void member(Datum key, String path, Datum index, int value, int in) {
        boolean isNull = VariantBytes.kind(bytes, value).isSqlNull();
        add(key, path, index, isNull ? VARIANT_NULL : slice(value), slice(in));
        if (options.recursive()) {
            walk(value, path);
        }
    }

    private Datum slice(int at) {
        return Datum.ofBytes(LogicalType.VARIANT, Arrays.copyOfRange(bytes, at, at + VariantBytes.length(bytes, at)));
    }
}
