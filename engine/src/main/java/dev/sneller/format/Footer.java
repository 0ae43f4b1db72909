package dev.sneller.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The directory of a file, read in place: no object per column. Immutable, shared by threads.
 *
 * <p>Columns are sorted by field id, canonical path and {@link Part}; rows, granules and chunks are checked when it is opened.
 */
public final class Footer {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final FooterLayout at;
    private final int fieldCount;
    private final int columnCount;
    private final int rowGroupCount;
    private final int chunkCount;
    private final int sectionCount;
    private final int textLength;

    /** @param footer verified bytes; more may follow */
    public Footer(byte[] footer, int length) {
        CorruptFile.check(
                length <= footer.length
                        && length >= FooterLayout.HEAD_BYTES
                        && (int) INT.get(footer, 0) == FooterLayout.HEAD_BYTES,
                "a footer of {} bytes",
                length);
        bytes = footer;
        fieldCount = count(FooterLayout.FIELDS_AT);
        columnCount = count(FooterLayout.COLUMNS_AT);
        rowGroupCount = count(FooterLayout.ROW_GROUPS_AT);
        chunkCount = count(FooterLayout.CHUNKS_AT);
        sectionCount = count(FooterLayout.SECTIONS_AT);
        textLength = count(FooterLayout.TEXT_AT);
        at = new FooterLayout(
                fieldCount,
                columnCount,
                rowGroupCount,
                count(FooterLayout.GRANULES_AT),
                chunkCount,
                new FooterLayout.Rest(sectionCount, textLength));
        CorruptFile.check(at.length <= length, "a footer of {} bytes, too few for its counts", length);
        checkRows();
        checkChunks();
    }

    private int count(int place) {
        int count = i32(place);
        CorruptFile.check(count >= 0, "a negative count in the footer");
        return count;
    }

    private int i32(int place) {
        return (int) INT.get(bytes, place);
    }

    private long i64(int place) {
        return (long) LONG.get(bytes, place);
    }

    private void checkRows() {
        long firstRow = 0;
        for (int group = 0; group < rowGroupCount; group++) {
            CorruptFile.check(
                    firstRow(group) == firstRow && rowCount(group) > 0, "row groups that do not follow each other");
            int granules = granuleCount(group);
            CorruptFile.check(granules > 0 && granuleStart(group, 0) == 0, "a row group of {} granules", granules);
            for (int granule = 0; granule < granules; granule++) {
                int rows = granuleStart(group, granule + 1) - granuleStart(group, granule);
                CorruptFile.check(rows > 0, "a granule of {} rows", rows);
            }
            firstRow += rowCount(group);
        }
        CorruptFile.check(
                firstRow == rowCount()
                        && firstRow <= Integer.MAX_VALUE
                        && firstGranule(rowGroupCount) == count(FooterLayout.GRANULES_AT),
                "row groups of " + firstRow + " rows in a file of " + rowCount());
    }

    private void checkChunks() {
        int last = 0;
        for (int column = 0; column <= columnCount; column++) {
            int first = firstChunk(column);
            CorruptFile.check(first >= last && first <= chunkCount, "chunks out of order");
            last = first;
        }
    }

    public long rowCount() {
        return i64(FooterLayout.ROWS_AT);
    }

    public int schemaVersion() {
        return i32(FooterLayout.SCHEMA_VERSION_AT);
    }

    /** Name and version of what wrote the file. */
    public String writer() {
        return text(0, i32(FooterLayout.WRITER_LENGTH_AT));
    }

    public int fieldCount() {
        return fieldCount;
    }

    private int fieldInt(int field, int index) {
        return i32(at.fields + 4 * (FooterLayout.FIELD_INTS * field + index));
    }

    public int fieldId(int field) {
        return fieldInt(field, 0);
    }

    public Content fieldContent(int field) {
        return Content.of(fieldInt(field, 1));
    }

    public int fieldScale(int field) {
        return fieldInt(field, 3);
    }

    public String fieldName(int field) {
        return text(fieldInt(field, 5), fieldInt(field, 6));
    }

    /** Position of a field, or -1. */
    public int fieldOf(int id) {
        for (int field = 0; field < fieldCount; field++) {
            if (fieldId(field) == id) {
                return field;
            }
        }
        return -1;
    }

    private String text(int from, int length) {
        checkText(from, length);
        return new String(bytes, at.text + from, length, StandardCharsets.UTF_8);
    }

    private void checkText(int from, int length) {
        CorruptFile.check(from >= 0 && length >= 0 && length <= textLength - from, "a name outside the footer");
    }

    public int columnCount() {
        return columnCount;
    }

    private int columnInt(int column, int index) {
        return i32(at.columns + 4 * (FooterLayout.COLUMN_INTS * column + index));
    }

    public int columnField(int column) {
        return columnInt(column, 0);
    }

    public int columnPart(int column) {
        return columnInt(column, 1);
    }

    public Content columnContent(int column) {
        return Content.of(columnInt(column, 2));
    }

    /** Canonical bytes, a copy. */
    public byte[] columnPath(int column) {
        int from = columnInt(column, 3);
        int length = columnInt(column, 4);
        checkText(from, length);
        return Arrays.copyOfRange(bytes, at.text + from, at.text + from + length);
    }

    /** Place of the column's slice of the page indexes in the file. */
    public long sliceOffset(int column) {
        return i64(at.slices + 8 * column);
    }

    public int sliceCrc(int column) {
        return columnInt(column, 5);
    }

    public int sliceLength(int column) {
        int length = columnInt(column, 6);
        CorruptFile.check(length >= 0 && length <= Tail.MAX_PART, "an index of {} bytes", length);
        return length;
    }

    private int firstChunk(int column) {
        return column == columnCount ? chunkCount : columnInt(column, 7);
    }

    /** Where in the column's slice its chunk of a row group begins, or -1 when the row group has none. */
    public int chunkPlace(int column, int rowGroup) {
        int low = firstChunk(column);
        int high = firstChunk(column + 1) - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int group = i32(at.chunks + 8 * middle);
            if (group == rowGroup) {
                return i32(at.chunks + 8 * middle + 4);
            }
            if (group < rowGroup) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** The first column not before {@code key} in the directory's order. */
    public int lowerBound(ColumnKey key) {
        int low = 0;
        int high = columnCount;
        while (low < high) {
            int middle = low + high >>> 1;
            if (compare(middle, key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Position of a column, or -1. */
    public int find(ColumnKey key) {
        int column = lowerBound(key);
        return column < columnCount && compare(column, key) == 0 ? column : -1;
    }

    private int compare(int column, ColumnKey key) {
        if (columnField(column) != key.fieldId()) {
            return Integer.compare(columnField(column), key.fieldId());
        }
        int from = columnInt(column, 3);
        int length = columnInt(column, 4);
        checkText(from, length);
        byte[] path = key.path();
        int order = Arrays.compareUnsigned(bytes, at.text + from, at.text + from + length, path, 0, path.length);
        return order != 0 ? order : Integer.compare(columnPart(column), key.part());
    }

    public int rowGroupCount() {
        return rowGroupCount;
    }

    public int rowCount(int rowGroup) {
        return i32(at.rowGroups + 8 * rowGroup);
    }

    public long firstRow(int rowGroup) {
        return i64(at.firstRows + 8 * rowGroup);
    }

    private int firstGranule(int rowGroup) {
        return i32(at.rowGroups + 8 * rowGroup + 4);
    }

    public int granuleCount(int rowGroup) {
        int first = firstGranule(rowGroup);
        int next = firstGranule(rowGroup + 1);
        CorruptFile.check(
                first >= 0 && next >= first && next <= count(FooterLayout.GRANULES_AT), "granules out of order");
        return next - first;
    }

    /** First row of a granule within its row group; for the number of granules, the rows. */
    public int granuleStart(int rowGroup, int granule) {
        return granule == granuleCount(rowGroup)
                ? rowCount(rowGroup)
                : i32(at.granules + 4 * (firstGranule(rowGroup) + granule));
    }

    public int sectionCount() {
        return sectionCount;
    }

    /** Position of the section of a kind, or -1. */
    public int sectionOf(int kind) {
        for (int section = 0; section < sectionCount; section++) {
            if (sectionInt(section, 0) == kind) {
                return section;
            }
        }
        return -1;
    }

    private int sectionInt(int section, int index) {
        return i32(at.sections + 4 * (FooterLayout.SECTION_INTS * section + index));
    }

    public long sectionOffset(int section) {
        return i64(at.sectionOffsets + 8 * section);
    }

    public int sectionLength(int section) {
        int length = sectionInt(section, 2);
        CorruptFile.check(length >= 0 && length <= Tail.MAX_PART, "a section of {} bytes", length);
        return length;
    }

    public int sectionCrc(int section) {
        return sectionInt(section, 3);
    }
}
