package dev.sneller.format.read;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.format.ColumnKey;
import dev.sneller.format.Content;
import dev.sneller.format.CorruptFile;
import dev.sneller.format.Footer;
import dev.sneller.format.Part;
import dev.sneller.type.LogicalType;

/** Chooses how a requested column is read from what a row group has of it. */
final class ReadPlan {
    private static final byte[] ROOT = {};

    private final RowGroup rowGroup;
    private final DataFile file;

    ReadPlan(RowGroup rowGroup) {
        this.rowGroup = rowGroup;
        this.file = rowGroup.file();
    }

    ColumnReader reader(ReadColumn column) {
        Footer footer = file.footer();
        int field = footer.fieldOf(column.fieldId());
        if (field < 0) {
            return new AbsentColumn(rowGroup, column.type());
        }
        return typed(column, footer, field);
    }

    private ColumnReader typed(ReadColumn column, Footer footer, int field) {
        LogicalType wanted = column.type();
        if (Content.of(wanted) != footer.fieldContent(field)) {
            throw new SnellerException(
                    ErrorCode.UNSUPPORTED_FORMAT,
                    "column " + footer.fieldName(field) + " of data file " + file.key() + " is not " + wanted);
        }
        PathKinds kinds = kinds(column.fieldId(), ROOT);
        ChunkPages values = kinds == null ? null : lane(column.fieldId(), ROOT, Part.LANE);
        if (values == null) {
            return new AbsentColumn(rowGroup, wanted);
        }
        LogicalType stored = values.index().content() == Content.NUMBER && values.index().scale() != wanted.scale()
                ? Content.NUMBER.type(values.index().scale())
                : wanted;
        return new TypedColumn(rowGroup, kinds, laneReader(column.fieldId(), ROOT, 0, values, stored), wanted);
    }

    /** The kinds of a path, or null when the row group has none of it. */
    PathKinds kinds(int fieldId, byte[] path) {
        ChunkPages pages = file.chunk(new ColumnKey(fieldId, path, Part.KINDS), rowGroup.index());
        return pages == null ? null : new PathKinds(pages, rowGroup);
    }

    private ChunkPages lane(int fieldId, byte[] path, int part) {
        return file.chunk(new ColumnKey(fieldId, path, part), rowGroup.index());
    }

    /** @param type of the vectors, of the lane's family */
    LaneReader laneReader(int fieldId, byte[] path, int lane, ChunkPages values, LogicalType type) {
        ChunkPages minutes = null;
        if (values.index().content() == Content.TIMESTAMP_TZ) {
            minutes = lane(fieldId, path, Part.OFFSET + lane);
            CorruptFile.check(minutes != null, "instants without minutes");
        }
        return LaneReader.of(values, minutes, type, file.dictionaries());
    }
}
