package dev.sneller.exec.spill;

import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I32Vector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.Validity;
import dev.sneller.vector.VariantVector;
import dev.sneller.vector.ZonedVector;
import java.util.List;

/** Chunks back into columns, several of them side by side while their lanes agree and the batch has room. */
final class ChunkReader {
    private final List<LogicalType> types;
    private FlatVector[] columns;
    private ChunkLane[] lanes;
    private int rows;
    private long[] longs = {};

    ChunkReader(List<LogicalType> types) {
        this.types = types;
    }

    /** Rows read since {@link #begin}. */
    int rows() {
        return rows;
    }

    /** Starts new columns; those handed out are the caller's. */
    void begin() {
        columns = new FlatVector[types.size()];
        lanes = new ChunkLane[types.size()];
        rows = 0;
    }

    void finish(Batch batch) {
        for (int c = 0; c < columns.length; c++) {
            columns[c].length(rows);
            batch.column(c, columns[c]);
        }
        batch.rows(rows, null);
    }

    /** Adds a chunk, or answers false with the source where it was when the chunk belongs to the next batch. */
    boolean read(ChunkBytes source) {
        int start = source.mark();
        int count = source.readInt();
        if (rows > 0 && rows + count > Batch.MAX_ROWS) {
            source.rewind(start);
            return false;
        }
        for (int c = 0; c < columns.length; c++) {
            if (!read(c, source, count)) {
                source.rewind(start);
                return false;
            }
        }
        rows += count;
        return true;
    }

    private boolean read(int c, ChunkBytes source, int count) {
        int tag = source.readByte();
        ChunkLane lane = ChunkLane.numbered(tag & ChunkWriter.HAS_NULLS - 1);
        if (columns[c] == null) {
            columns[c] = lane.allocate(types.get(c), Math.max(count, Batch.MAX_ROWS));
            lanes[c] = lane;
            clearArena(columns[c]);
        } else if (lanes[c] != lane) {
            return false;
        }
        FlatVector column = columns[c];
        if ((tag & ChunkWriter.HAS_NULLS) != 0) {
            long[] validity = column.validity() == null ? column.writableValidity() : column.validity();
            bits(source, count, validity);
        }
        values(source, count, column);
        return true;
    }

    private static void clearArena(FlatVector column) {
        if (column instanceof BytesVector text) {
            text.resetArena();
        } else if (column instanceof VariantVector variant) {
            variant.binary().resetArena();
        }
    }

    /** Overwrites bits from {@link #rows} on. */
    private void bits(ChunkBytes source, int count, long[] target) {
        for (int from = 0; from < count; from += Long.SIZE) {
            long word = source.readLong();
            for (int i = from; i < Math.min(count, from + Long.SIZE); i++) {
                if ((word >>> i & 1) != 0) {
                    Validity.set(target, rows + i);
                } else {
                    Validity.clear(target, rows + i);
                }
            }
        }
    }

    private void values(ChunkBytes source, int count, FlatVector column) {
        if (column instanceof I64Vector numbers) {
            PackedLongs.read(source, count, numbers.values(), rows);
        } else if (column instanceof BytesVector text) {
            slices(source, count, text);
        } else if (column instanceof I32Vector ints) {
            unpack(source, count);
            for (int i = 0; i < count; i++) {
                ints.values()[rows + i] = (int) longs[i];
            }
        } else if (column instanceof F64Vector doubles) {
            for (int i = 0; i < count; i++) {
                doubles.values()[rows + i] = Double.longBitsToDouble(source.readLong());
            }
        } else if (column instanceof BoolVector bools) {
            bits(source, count, bools.bits());
        } else if (column instanceof I128Vector wide) {
            halves(source, count, wide);
        } else if (column instanceof VariantVector variant) {
            slices(source, count, variant.binary());
        } else {
            zoned(source, count, (ZonedVector) column);
        }
    }

    private void unpack(ChunkBytes source, int count) {
        if (longs.length < count) {
            longs = new long[count];
        }
        PackedLongs.read(source, count, longs, 0);
    }

    private void halves(ChunkBytes source, int count, I128Vector wide) {
        PackedLongs.read(source, count, wide.high(), rows);
        PackedLongs.read(source, count, wide.low(), rows);
    }

    private void slices(ChunkBytes source, int count, BytesVector text) {
        unpack(source, count);
        int total = 0;
        for (int i = 0; i < count; i++) {
            total += (int) longs[i];
        }
        int to = text.reserve(total);
        System.arraycopy(source.bytes(), source.skip(total), text.bytes(), to, total);
        for (int i = 0; i < count; i++) {
            text.start()[rows + i] = to;
            text.lengths()[rows + i] = (int) longs[i];
            to += (int) longs[i];
        }
    }

    private void zoned(ChunkBytes source, int count, ZonedVector zoned) {
        if (zoned.instants() instanceof I64Vector instants) {
            PackedLongs.read(source, count, instants.values(), rows);
        } else {
            halves(source, count, (I128Vector) zoned.instants());
        }
        unpack(source, count);
        for (int i = 0; i < count; i++) {
            zoned.offsetMinutes()[rows + i] = (short) longs[i];
        }
    }
}
