package dev.sneller.exec.operator.group;

import dev.sneller.type.LogicalType;
import java.util.List;

/**
 * What tables have in common that will be merged: the types of their keys, the blocks their records are in, and the numbers of texts that
 * come from small dictionaries. Thread-safe.
 */
public final class KeySpace {
    private final List<LogicalType> types;
    private final RecordLayout layout;
    private final RecordBlocks blocks = new RecordBlocks();
    private final SharedTexts[] texts;
    private KeyField[] readers;

    public KeySpace(List<LogicalType> types) {
        this.types = List.copyOf(types);
        layout = new RecordLayout(types.size());
        texts = new SharedTexts[types.size()];
        for (int k = 0; k < texts.length; k++) {
            texts[k] = KeyField.isText(types.get(k)) ? new SharedTexts(types.get(k)) : null;
        }
    }

    List<LogicalType> types() {
        return types;
    }

    RecordLayout layout() {
        return layout;
    }

    RecordBlocks blocks() {
        return blocks;
    }

    /** Fields that any thread may read by, and nothing else. */
    synchronized KeyField[] readers() {
        if (readers == null) {
            readers = fields();
        }
        return readers;
    }

    /** Fields with candidates of their own, for one thread. */
    KeyField[] fields() {
        KeyField[] fields = new KeyField[types.size()];
        for (int k = 0; k < fields.length; k++) {
            fields[k] = KeyField.of(types.get(k), texts[k]);
        }
        return fields;
    }
}
