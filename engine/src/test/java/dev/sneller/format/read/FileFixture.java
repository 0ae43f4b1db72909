package dev.sneller.format.read;

import dev.sneller.format.PageCache;
import dev.sneller.format.write.DataFileWriter;
import dev.sneller.format.write.WriterOptions;
import dev.sneller.memory.MemoryBudget;
import dev.sneller.memory.Reservation;
import dev.sneller.objectstore.MemoryStore;
import dev.sneller.table.DataFileRef;
import dev.sneller.table.FileNames;
import dev.sneller.type.Datum;
import dev.sneller.type.Schema;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I32Vector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.Validity;
import dev.sneller.vector.ZonedVector;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A store in memory, names for files, and vectors made of constants. */
final class FileFixture {
    final MemoryStore store = new MemoryStore("test");
    final MemoryBudget budget = new MemoryBudget(512L << 20);
    final PageCache cache = new PageCache(budget, 64L << 20);
    final FileNames names = new FileNames() {
        private final AtomicLong next = new AtomicLong();

        @Override
        public UUID mint() {
            return new UUID(1, next.incrementAndGet());
        }

        @Override
        public String key(UUID file) {
            return "data/" + file + ".snpx";
        }
    };

    List<DataFileRef> write(WriterOptions options, Schema schema, List<List<Datum>> rows) {
        try (Reservation memory = budget.open("writer");
                DataFileWriter writer = DataFileWriter.create(options, store, names, schema, 1, memory)) {
            for (int from = 0; from < rows.size(); from += Batch.MAX_ROWS) {
                writer.append(batch(schema, rows.subList(from, Math.min(rows.size(), from + Batch.MAX_ROWS))));
            }
            return writer.finish();
        }
    }

    static Batch batch(Schema schema, List<List<Datum>> rows) {
        Batch batch = new Batch(schema.size());
        for (int c = 0; c < schema.size(); c++) {
            int column = c;
            batch.column(c, vector(rows.stream().map(row -> row.get(column)).toList()));
        }
        batch.rows(rows.size(), null);
        return batch;
    }

    private static ColumnVector vector(List<Datum> values) {
        boolean wide =
                values.stream().anyMatch(v -> !v.isNull() && !v.type().kind().isSemiStructured() && !v.fitsLong());
        FlatVector vector = allocate(values, wide);
        long[] validity = vector.writableValidity();
        for (int row = 0; row < values.size(); row++) {
            if (values.get(row).isNull()) {
                Validity.clear(validity, row);
            } else {
                set(vector, row, values.get(row));
            }
        }
        vector.length(values.size());
        return vector;
    }

    private static FlatVector allocate(List<Datum> values, boolean wide) {
        FlatVector usual = FlatVector.allocate(values.get(0).type(), values.size());
        if (!wide) {
            return usual;
        }
        I128Vector halves = new I128Vector(values.get(0).type(), values.size());
        return usual instanceof ZonedVector ? new ZonedVector(values.get(0).type(), halves) : halves;
    }

    private static void set(FlatVector vector, int row, Datum value) {
        if (vector instanceof I64Vector longs) {
            longs.values()[row] = value.low();
        } else if (vector instanceof I32Vector ints) {
            ints.values()[row] = (int) value.low();
        } else if (vector instanceof I128Vector halves) {
            halves.set(row, value.high(), value.low());
        } else if (vector instanceof F64Vector doubles) {
            doubles.values()[row] = value.doubleValue();
        } else if (vector instanceof BoolVector bits) {
            if (value.booleanValue()) {
                Validity.set(bits.bits(), row);
            }
        } else if (vector instanceof BytesVector bytes) {
            bytes.append(row, value.bytes(), 0, value.bytes().length);
        } else if (vector instanceof ZonedVector zoned) {
            set(zoned.instants(), row, value);
            zoned.offsetMinutes()[row] = value.offsetMinutes();
        }
    }
}
