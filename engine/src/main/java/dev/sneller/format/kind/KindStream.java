package dev.sneller.format.kind;

import dev.sneller.format.CorruptFile;
import dev.sneller.format.FieldReader;
import dev.sneller.format.Kinds;

/**
 * The kind of every row of a granule, and the way from a row to its value: the rank of the row among those of its kind. Immutable,
 * shared by threads.
 */
public abstract sealed class KindStream permits ConstantKinds, RunKinds, CodedKinds {
    static final int CONSTANT = 0;
    static final int RUNS = 1;
    static final int CODES = 2;

    private final int rows;

    KindStream(int rows) {
        this.rows = rows;
    }

    /** All rows of one kind. */
    public static KindStream constant(int rows, int kind) {
        return new ConstantKinds(rows, kind);
    }

    /**
     * @param header from the page index
     * @param body array with the page's bytes and 64 readable ones behind them
     */
    public static KindStream open(int rows, byte[] header, byte[] body, int bodyLength) {
        FieldReader in = new FieldReader(header, 0, header.length);
        int form = in.u8();
        return switch (form) {
            case CONSTANT -> constant(rows, checked(in.u8()));
            case RUNS -> RunKinds.open(rows, new FieldReader(body, 0, bodyLength));
            case CODES -> CodedKinds.open(rows, in, body, bodyLength);
            default -> throw CorruptFile.of("unknown form " + form + " of a kind stream");
        };
    }

    static int checked(int kind) {
        CorruptFile.check(kind < Kinds.COUNT, "unknown kind {}", kind);
        return kind;
    }

    public final int rows() {
        return rows;
    }

    /** The kind of all rows, or -1. */
    public abstract int constantKind();

    public abstract int kindAt(int row);

    /** Rows of this kind before {@code row}, which may be the number of rows. */
    public abstract int rank(int kind, int row);

    /** Sets in {@code mask} exactly the bits i for which row {@code from + i} is of this kind; returns how many. */
    public abstract int select(int kind, int from, int count, long[] mask);

    /** The kinds of rows {@code from} to {@code from + count - 1}. */
    public abstract void decode(int from, int count, byte[] target);
}
