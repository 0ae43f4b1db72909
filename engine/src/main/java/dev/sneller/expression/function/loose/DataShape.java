package dev.sneller.expression.function.loose;

import dev.sneller.expression.function.document.DocumentArguments;
import dev.sneller.expression.function.document.RowWriter;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantKind;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What a list of documents looks like: for every path how often which class of values is there, and their extremes. */
final class DataShape implements RowWriter {
    private static final int MOST_PATHS = 10_000;
    private static final String ITEMS = "$items";

    private final VariantNumber number;
    private final Map<String, PathShape> paths = new TreeMap<>();
    private boolean tooMany;

    DataShape(VariantNumber number) {
        this.number = number;
    }

    @Override
    public Row write(DocumentArguments in, int row, BinaryBuilder out) {
        byte[] bytes = in.bytes(0);
        int list = in.at(0, row);
        if (VariantBytes.kind(bytes, list) != VariantKind.ARRAY) {
            return Row.NULL;
        }
        paths.clear();
        tooMany = false;
        int total = VariantBytes.count(bytes, list);
        for (int i = 0; i < total; i++) {
            members("", bytes, VariantBytes.element(bytes, list, i));
        }
        out.startObject();
        PathShape.key("total", out);
        out.integer(total);
        PathShape.key("fields", out);
        out.startObject();
        paths.forEach((path, shape) -> {
            PathShape.key(path, out);
            shape.write(out);
        });
        out.endObject();
        if (tooMany) {
            PathShape.key("error", out);
            byte[] text =
                    ("more than " + MOST_PATHS + " paths; the others are left out").getBytes(StandardCharsets.UTF_8);
            out.string(text, 0, text.length);
        }
        out.endObject();
        return Row.WRITTEN;
    }

    private void members(String path, byte[] bytes, int at) {
        if (VariantBytes.kind(bytes, at) == VariantKind.OBJECT) {
            for (int i = 0; i < VariantBytes.count(bytes, at); i++) {
                String key = new String(
                        bytes,
                        VariantBytes.keyStart(bytes, at, i),
                        VariantBytes.keyLength(bytes, at, i),
                        StandardCharsets.UTF_8);
                value(path.isEmpty() ? key : path + "." + key, bytes, VariantBytes.value(bytes, at, i));
            }
        }
    }

    private void value(String path, byte[] bytes, int at) {
        PathShape shape = paths.get(path);
        if (shape == null) {
            if (paths.size() == MOST_PATHS) {
                tooMany = true;
                return;
            }
            shape = new PathShape();
            paths.put(path, shape);
        }
        shape.add(bytes, at, number);
        members(path, bytes, at);
        if (VariantBytes.kind(bytes, at) == VariantKind.ARRAY) {
            for (int i = 0; i < VariantBytes.count(bytes, at); i++) {
                value(path + "." + ITEMS, bytes, VariantBytes.element(bytes, at, i));
            }
        }
    }
}
