package dev.sneller.format;

/**
 * Where the arrays of a footer lie: a fixed head, then arrays one after another, each aligned to 8 bytes, their places following from
 * the counts in the head.
 */
final class FooterLayout {
    static final int HEAD_BYTES = 128;

    static final int FIELDS_AT = 4;
    static final int COLUMNS_AT = 8;
    static final int ROW_GROUPS_AT = 12;
    static final int GRANULES_AT = 16;
    static final int CHUNKS_AT = 20;
    static final int SECTIONS_AT = 24;
    static final int TEXT_AT = 28;
    static final int ROWS_AT = 32;
    static final int INDEX_OFFSET_AT = 40;
    static final int INDEX_LENGTH_AT = 48;
    static final int SCHEMA_VERSION_AT = 56;
    static final int WRITER_LENGTH_AT = 60;

    /** Ints of a field: id, content of its lane, precision, scale, 1 = nullable, place and length of its name. */
    static final int FIELD_INTS = 7;
    /** Ints of a column: field id, part, content, place and length of its path, crc and length of its index, first chunk. */
    static final int COLUMN_INTS = 8;
    /** Ints of a section: kind, 1 = required, length, crc. */
    static final int SECTION_INTS = 4;

    final int fields;
    final int columns;
    /** 64-bit places of the columns' index slices. */
    final int slices;
    /** Row group of each chunk, and its place in the slice. */
    final int chunks;
    /** Rows and first granule of each row group, and one more. */
    final int rowGroups;

    final int firstRows;
    /** First row of each granule within its row group. */
    final int granules;

    final int sections;
    final int sectionOffsets;
    final int text;
    final int length;

    FooterLayout(long fieldCount, long columnCount, long rowGroupCount, long granuleCount, long chunkCount, Rest rest) {
        long at = HEAD_BYTES;
        long[] places = new long[10];
        long[] sizes = {
            4 * FIELD_INTS * fieldCount,
            4 * COLUMN_INTS * columnCount,
            8 * columnCount,
            8 * chunkCount,
            8 * (rowGroupCount + 1),
            8 * rowGroupCount,
            4 * granuleCount,
            4 * SECTION_INTS * rest.sectionCount,
            8 * rest.sectionCount,
            rest.textLength
        };
        for (int i = 0; i < sizes.length; i++) {
            places[i] = at;
            at += sizes[i] + 7 & -8L;
            CorruptFile.check(sizes[i] >= 0 && at <= Tail.MAX_PART, "a footer with impossible counts");
        }
        fields = (int) places[0];
        columns = (int) places[1];
        slices = (int) places[2];
        chunks = (int) places[3];
        rowGroups = (int) places[4];
        firstRows = (int) places[5];
        granules = (int) places[6];
        sections = (int) places[7];
        sectionOffsets = (int) places[8];
        text = (int) places[9];
        length = (int) at;
    }

    /** Counts of what is not rows or columns. */
    record Rest(long sectionCount, long textLength) {}
}
