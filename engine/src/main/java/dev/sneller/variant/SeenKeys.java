package dev.sneller.variant;

import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.LittleEndian;
import java.util.Arrays;

/**
 * The keys seen so far in every open object of one document, in one hash table.
 *
 * <p>Objects have serial numbers that never repeat, so entries of closed objects and earlier documents need no removal: a
 * document only has to be emptied logically by its first serial.
 */
final class SeenKeys {
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    /** Serial of the object an entry belongs to; below {@link #documentSerial} the slot is free. */
    private long[] owner = new long[256];

    private int[] start = new int[256];
    private int[] length = new int[256];
    private int used;
    private long documentSerial = 1;
    private long nextSerial = 1;
    /** Keys that were unescaped and so are no slice of the text; their starts are stored as complements. */
    private final ByteBuilder copies = new ByteBuilder();

    private byte[] text;

    void startDocument(byte[] documentText) {
        text = documentText;
        documentSerial = nextSerial;
        used = 0;
        copies.clear();
    }

    /** The serial of an object that opens now. */
    long open() {
        return nextSerial++;
    }

    /** Adds a key to an object; false when it was there. */
    boolean add(long serial, byte[] source, int from, int keyLength) {
        if (2 * used >= owner.length) {
            grow();
        }
        int mask = owner.length - 1;
        int slot = hash(serial, source, from, keyLength) & mask;
        while (owner[slot] >= documentSerial) {
            if (owner[slot] == serial && length[slot] == keyLength && equals(slot, source, from)) {
                return false;
            }
            slot = slot + 1 & mask;
        }
        owner[slot] = serial;
        length[slot] = keyLength;
        if (source == text) {
            start[slot] = from;
        } else {
            start[slot] = ~copies.size();
            copies.append(source, from, keyLength);
        }
        used++;
        return true;
    }

    private boolean equals(int slot, byte[] source, int from) {
        int at = start[slot];
        byte[] kept = at < 0 ? copies.array() : text;
        int first = at < 0 ? ~at : at;
        int count = length[slot];
        return Arrays.equals(kept, first, first + count, source, from, from + count);
    }

    /** Ends and length tell most keys of one object apart. */
    private static int hash(long serial, byte[] source, int from, int keyLength) {
        long word;
        if (keyLength >= 8) {
            word = LittleEndian.getLong(source, from) * 31 + LittleEndian.getLong(source, from + keyLength - 8);
        } else if (keyLength >= 4) {
            word = (long) LittleEndian.getInt(source, from) << 32
                    | LittleEndian.getInt(source, from + keyLength - 4) & 0xFFFF_FFFFL;
        } else {
            word = 0;
            for (int i = 0; i < keyLength; i++) {
                word = word << 8 | source[from + i];
            }
        }
        long mixed = (word ^ serial * MIX ^ keyLength) * MIX;
        return (int) (mixed >>> 32);
    }

    private void grow() {
        long[] oldOwner = owner;
        int[] oldStart = start;
        int[] oldLength = length;
        owner = new long[2 * oldOwner.length];
        start = new int[owner.length];
        length = new int[owner.length];
        int mask = owner.length - 1;
        for (int i = 0; i < oldOwner.length; i++) {
            if (oldOwner[i] < documentSerial) {
                continue;
            }
            byte[] kept = oldStart[i] < 0 ? copies.array() : text;
            int first = oldStart[i] < 0 ? ~oldStart[i] : oldStart[i];
            int slot = hash(oldOwner[i], kept, first, oldLength[i]) & mask;
            while (owner[slot] != 0) {
                slot = slot + 1 & mask;
            }
            owner[slot] = oldOwner[i];
            start[slot] = oldStart[i];
            length[slot] = oldLength[i];
        }
    }
}
