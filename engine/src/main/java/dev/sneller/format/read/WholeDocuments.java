package dev.sneller.format.read;

import dev.sneller.format.CorruptFile;
import dev.sneller.format.Kinds;
import dev.sneller.format.kind.KindStream;
import dev.sneller.predicate.ZoneMap;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.DocumentSource;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import dev.sneller.vector.VariantVector;

/** A VARIANT column as such: documents that stay in their path columns until someone needs them whole. */
final class WholeDocuments implements ColumnReader {
    private final ReadPlace place;
    private final RowGroup rowGroup;
    private final LogicalType type;
    private final PathKinds kinds;
    private final DocumentRebuilder rebuilder;
    private final BinaryBuilder values = new BinaryBuilder();

    WholeDocuments(RowGroup rowGroup, ReadColumn column, PathKinds kinds) {
        this.place = new ReadPlace(rowGroup, column);
        this.rowGroup = rowGroup;
        this.type = column.type();
        this.kinds = kinds;
        this.rebuilder = new DocumentRebuilder(
                rowGroup, column.fieldId(), new byte[0], new ResidualReader(rowGroup, column.fieldId()), values);
    }

    @Override
    public ZoneMap zone() {
        return new ZoneMap(rowGroup.rowCount(), kinds.summary().missing(), null, null, false, false, true);
    }

    @Override
    public ZoneMap zone(int granule) {
        return new ZoneMap(
                rowGroup.granuleRows(granule), kinds.summary(granule).missing(), null, null, false, false, true);
    }

    @Override
    public ColumnVector read(int granule, int fromRow, int rowCount, SelectionVector alive) {
        KindStream stream = kinds.stream(granule);
        if (stream.constantKind() == Kinds.MISSING) {
            return ConstantVector.nullOf(type, rowCount);
        }
        VariantVector vector = VariantVector.shredded(type, new Rows(granule, fromRow), rowCount);
        if (stream.constantKind() < 0) {
            long[] validity = new long[Validity.words(rowCount)];
            stream.select(Kinds.MISSING, fromRow, rowCount, validity);
            for (int row = 0; row < rowCount; row++) {
                validity[row >>> 6] ^= 1L << row;
            }
            vector.validity(validity);
        }
        return vector;
    }

    /** The documents of one read. */
    private final class Rows implements DocumentSource {
        private final int granule;
        private final int fromRow;

        private Rows(int granule, int fromRow) {
            this.granule = granule;
            this.fromRow = fromRow;
        }

        @Override
        public void rebuild(int[] rows, int count, BytesVector target) {
            place.guard(granule, () -> {
                for (int i = 0; i < count; i++) {
                    values.clear();
                    CorruptFile.check(rebuilder.append(granule, fromRow + rows[i]), "a document without a value");
                    target.append(rows[i], values.bytes(), 0, values.size());
                }
                return target;
            });
        }
    }
}
