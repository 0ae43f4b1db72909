package dev.sneller.jdbc.cursor;

import dev.sneller.error.SnellerException;
import dev.sneller.jdbc.error.SqlErrors;
import dev.sneller.session.Result;
import dev.sneller.type.Schema;
import dev.sneller.variant.text.format.SessionTime;
import dev.sneller.vector.Batch;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.apache.calcite.avatica.ColumnMetaData;
import org.apache.calcite.avatica.util.ArrayImpl;
import org.apache.calcite.avatica.util.Cursor;

/** Avatica's cursor over our batches: moves row by row, pulls the next batch when one is used up. One thread. */
public final class BatchCursor implements Cursor {
    private final Result result;
    private final SessionTime time;
    private final List<ColumnReader> readers = new ArrayList<>();
    private Batch batch;
    private int row;
    private boolean wasNull;

    /** @param time zone in which TIMESTAMP_LTZ is shown, formats of texts */
    public BatchCursor(Result result, SessionTime time) {
        this.result = result;
        this.time = time;
    }

    @Override
    public List<Accessor> createAccessors(
            List<ColumnMetaData> types, Calendar localCalendar, ArrayImpl.Factory factory) {
        Schema schema = result.schema();
        List<Accessor> accessors = new ArrayList<>();
        for (int c = 0; c < schema.size(); c++) {
            ColumnReader reader = new ColumnReader();
            readers.add(reader);
            accessors.add(Accessors.of(schema.field(c).type(), reader, this, time));
        }
        return accessors;
    }

    @Override
    public boolean next() throws SQLException {
        if (batch == null || ++row >= batch.rowCount()) {
            if (!nextBatch()) {
                return false;
            }
        }
        for (ColumnReader reader : readers) {
            reader.row(row);
        }
        return true;
    }

    private boolean nextBatch() throws SQLException {
        try {
            batch = result.next();
        } catch (SnellerException e) {
            throw SqlErrors.of(e);
        }
        if (batch == null) {
            return false;
        }
        for (int c = 0; c < readers.size(); c++) {
            readers.get(c).batch(batch.column(c));
        }
        row = 0;
        return true;
    }

    @Override
    public void close() {
        result.close();
    }

    /** Whether the value read last was NULL. */
    @Override
    public boolean wasNull() {
        return wasNull;
    }

    void wasNull(boolean isNull) {
        wasNull = isNull;
    }
}
