package dev.sneller.format.residual;

import dev.sneller.format.CorruptFile;
import dev.sneller.format.FieldReader;
import dev.sneller.kernel.XxHash64;
import dev.sneller.variant.ion.IonKeySymbols;
import dev.sneller.variant.ion.IonKeyTexts;
import dev.sneller.variant.text.ByteBuilder;
import java.util.Arrays;

/** The keys inside residual values of one column and row group, numbered in order of first use. Writing is owned by one thread. */
public final class KeySymbols implements IonKeySymbols, IonKeyTexts {
    private byte[][] texts = new byte[64][];
    private int size;
    /** Slots of an open-addressing table: index + 1, 0 = free; built for writing only. */
    private int[] table = new int[128];

    private long bytesHeld;

    @Override
    public int symbol(byte[] bytes, int from, int length) {
        int slot = find(bytes, from, length);
        if (table[slot] == 0) {
            if (2 * size >= table.length) {
                rehash();
                slot = find(bytes, from, length);
            }
            add(Arrays.copyOfRange(bytes, from, from + length));
            table[slot] = size;
        }
        return FIRST + table[slot] - 1;
    }

    private int find(byte[] bytes, int from, int length) {
        int mask = table.length - 1;
        int slot = (int) XxHash64.of(bytes, from, length) & mask;
        while (table[slot] != 0) {
            byte[] text = texts[table[slot] - 1];
            if (Arrays.equals(text, 0, text.length, bytes, from, from + length)) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void rehash() {
        table = new int[2 * table.length];
        for (int i = 0; i < size; i++) {
            table[find(texts[i], 0, texts[i].length)] = i + 1;
        }
    }

    private void add(byte[] text) {
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, 2 * size);
        }
        texts[size++] = text;
        bytesHeld += text.length + 24;
    }

    @Override
    public byte[] text(int symbol) {
        int index = symbol - FIRST;
        return index >= 0 && index < size ? texts[index] : null;
    }

    public int size() {
        return size;
    }

    /** Bytes held, for the memory reservation. */
    public long capacity() {
        return bytesHeld + 8L * texts.length + 4L * table.length;
    }

    /** The table as it is stored; empty when there are no keys. */
    public byte[] toBytes() {
        if (size == 0) {
            return new byte[0];
        }
        ByteBuilder raw = new ByteBuilder();
        for (int i = 0; i < size; i++) {
            raw.appendVarint(texts[i].length);
            raw.append(texts[i]);
        }
        ByteBuilder frame = new ByteBuilder();
        int stored = Frames.append(frame, raw.array(), 0, raw.size());
        ByteBuilder out = new ByteBuilder();
        out.appendVarint(size);
        out.appendVarint(raw.size());
        out.appendVarint(stored);
        return out.append(frame.array(), 0, stored).toByteArray();
    }

    /** Reads a stored table, for look-ups by symbol. */
    public static KeySymbols read(byte[] bytes, int from, int length) {
        KeySymbols symbols = new KeySymbols();
        if (length == 0) {
            return symbols;
        }
        FieldReader head = new FieldReader(bytes, from, from + length);
        int count = head.size(Frames.MAX_RAW);
        int raw = head.size(Frames.MAX_RAW);
        int stored = head.size(head.remaining());
        Frames.checkRatio(stored, raw);
        CorruptFile.check(count <= raw, "more keys than bytes");
        FieldReader keys = new FieldReader(Frames.read(bytes, head.skip(stored), stored, raw), 0, raw);
        for (int i = 0; i < count; i++) {
            int size = keys.size(keys.remaining());
            int start = keys.skip(size);
            symbols.add(Arrays.copyOfRange(keys.array(), start, start + size));
        }
        return symbols;
    }
}
