package dev.sneller.format.read;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.format.ColumnKey;
import dev.sneller.format.Content;
import dev.sneller.format.CorruptFile;
import dev.sneller.format.Footer;
import dev.sneller.format.Part;
import dev.sneller.format.lane.ChunkPages;
import dev.sneller.format.lane.LaneReader;
import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.variant.text.SessionZone;

/** Chooses how a requested column is read from what a row group has of it. */
final class ReadPlan {
    private static final byte[] ROOT = {};

    private final RowGroup rowGroup;
    private final DataFile file;
    private final SessionZone zone;

    /** @param zone of the session, for casts of times */
    ReadPlan(RowGroup rowGroup, SessionZone zone) {
        this.rowGroup = rowGroup;
        this.zone = zone;
        this.file = rowGroup.file();
    }

    ColumnReader reader(ReadColumn column) {
        if (column.fieldId() == Field.ROW_ID) {
            return new RowIdColumn(rowGroup, column.type());
        }
        Footer footer = file.footer();
        int field = footer.fieldOf(column.fieldId());
        if (field < 0) {
            return new AbsentColumn(rowGroup, column.absent());
        }
        return footer.fieldContent(field) == Content.DOCUMENT ? document(column) : typed(column, footer, field);
    }

    private AbsentColumn absent(LogicalType type) {
        return new AbsentColumn(rowGroup, Datum.nullOf(type));
    }

    private ColumnReader document(ReadColumn column) {
        PathKinds kinds = kinds(column.fieldId(), column.path().keyPrefix().canonicalBytes());
        if (column.path().isRoot() && column.type().kind() == TypeKind.VARIANT) {
            return kinds == null ? absent(column.type()) : new WholeDocuments(rowGroup, column, kinds);
        }
        PathAccess access = new PathAccess(rowGroup, column.fieldId(), column.path(), kinds);
        if (access.isAbsent()) {
            return absent(column.type());
        }
        PathLanes lanes = new PathLanes(rowGroup, column);
        return column.type().kind().isSemiStructured()
                ? new VariantPathColumn(rowGroup, column, access, lanes)
                : new PathColumn(rowGroup, column, access, lanes, zone);
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
            return absent(wanted);
        }
        if (column.presenceOnly()) {
            return new PresenceColumn(rowGroup, kinds, wanted);
        }
        LogicalType stored =
                values.index().content() == Content.NUMBER && values.index().scale() != wanted.scale()
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
