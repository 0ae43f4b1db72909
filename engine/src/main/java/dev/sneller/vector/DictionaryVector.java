package dev.sneller.vector;

import dev.sneller.type.LogicalType;

/** One code a row into a dictionary; null rows have a readable but meaningless code within the dictionary. */
public final class DictionaryVector implements ColumnVector {
    private final Dictionary dictionary;
    private final int[] codes;
    private final int length;
    private final long[] validity;

    public DictionaryVector(Dictionary dictionary, int[] codes, int length, long[] validity) {
        this.dictionary = dictionary;
        this.codes = codes;
        this.length = length;
        this.validity = validity;
    }

    public Dictionary dictionary() {
        return dictionary;
    }

    public int[] codes() {
        return codes;
    }

    @Override
    public LogicalType type() {
        return dictionary.values().type();
    }

    @Override
    public Form form() {
        return Form.DICTIONARY;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public long[] validity() {
        return validity;
    }
}
