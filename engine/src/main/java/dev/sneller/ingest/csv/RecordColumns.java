package dev.sneller.ingest.csv;

import dev.sneller.error.SnellerException;
import dev.sneller.ingest.TextBlock;
import dev.sneller.table.CsvColumn;
import dev.sneller.table.CsvFormat;
import dev.sneller.type.TypeKind;
import dev.sneller.variant.text.CastStatus;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.variant.text.Utf8;
import dev.sneller.vector.Batch;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The columns that fields of records go into, and the judgement over each record. */
final class RecordColumns {
    private static final int SHOWN_BYTES = 200;

    private final CsvFormat format;
    private final CsvColumn[] columns;
    private final FieldReader[] readers;
    private final byte[][] nullTexts;
    private byte[] text;
    private boolean plainAscii;
    private int wrongField;
    private int wrongAt;
    private String wrong;

    RecordColumns(List<CsvColumn> columns, CsvFormat format, SessionZone zone) {
        this.format = format;
        this.columns = columns.toArray(CsvColumn[]::new);
        this.readers = columns.stream()
                .map(column -> FieldReader.of(column.type(), zone))
                .toArray(FieldReader[]::new);
        this.nullTexts = format.nullTexts().stream()
                .map(each -> each.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    /** Looks at a new block before its records come. */
    void open(TextBlock block) {
        text = block.bytes();
        plainAscii = Utf8.firstNonAscii(text, block.from(), block.to()) < 0;
    }

    void begin() {
        for (FieldReader reader : readers) {
            reader.begin(text);
        }
    }

    /** Whether the record has no byte and such are left out. */
    boolean isBlank(FieldSplitter fields) {
        return format.skipBlankLines() && fields.count == 1 && fields.from[0] == fields.to[0] && !fields.enclosed[0];
    }

    /** Puts a record into a row; false when it is refused, which {@link #wrong} explains. */
    boolean put(FieldSplitter fields, int row) {
        if (format.exactColumns() && fields.count != columns.length) {
            wrongField = -1;
            wrong = "the record has " + fields.count + " fields for " + columns.length
                    + " columns; ERROR_ON_COLUMN_COUNT_MISMATCH = FALSE takes it";
            return false;
        }
        for (int c = 0; c < columns.length; c++) {
            int field = columns[c].field();
            if (field >= fields.count || isNull(fields, field)) {
                if (!columns[c].nullable()) {
                    return refuse(fields, c, "NULL into column " + columns[c].name() + ", which is NOT NULL");
                }
                readers[c].setNull(row);
                continue;
            }
            int from = fields.from[field];
            int length = fields.to[field] - from;
            CastStatus status = isWellFormed(from, length) ? readers[c].read(from, length, row) : CastStatus.FAILED;
            if (status != CastStatus.OK) {
                return refuse(fields, c, reason(columns[c], status, from, length));
            }
        }
        return true;
    }

    private boolean isNull(FieldSplitter fields, int field) {
        int from = fields.from[field];
        int to = fields.to[field];
        if (from == to && format.emptyIsNull() && !fields.enclosed[field]) {
            return true;
        }
        for (byte[] nullText : nullTexts) {
            if (Arrays.equals(text, from, to, nullText, 0, nullText.length)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWellFormed(int from, int length) {
        return plainAscii || Utf8.firstMalformed(text, from, from + length) < 0;
    }

    private boolean refuse(FieldSplitter fields, int column, String reason) {
        wrongField = columns[column].field();
        wrongAt = wrongField < fields.count ? fields.from[wrongField] : -1;
        wrong = reason;
        return false;
    }

    private String reason(CsvColumn column, CastStatus status, int from, int length) {
        int shown = Math.min(length, SHOWN_BYTES);
        String value = SnellerException.quote(
                new String(text, from, shown, StandardCharsets.UTF_8) + (shown < length ? "…" : ""));
        boolean isText = column.type().kind() == TypeKind.VARCHAR;
        String verdict = status == CastStatus.OUT_OF_RANGE
                ? "does not fit " + column.type()
                : isText ? "is not UTF-8" : "is not a " + column.type();
        return "column " + column.name() + ": " + value + " " + verdict;
    }

    /** Index in the block of the field that was refused; of the record when it was refused as a whole. */
    int wrongAt(int record) {
        return wrongField < 0 || wrongAt < 0 ? record : wrongAt;
    }

    String wrong() {
        return wrong;
    }

    void finish(Batch batch, int rows) {
        for (int c = 0; c < readers.length; c++) {
            batch.column(c, readers[c].finish(rows));
        }
        batch.rows(rows, null);
    }
}
