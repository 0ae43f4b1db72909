package dev.sneller.exec.operator.write;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.type.Field;
import dev.sneller.type.Schema;
import dev.sneller.vector.Batch;
import dev.sneller.vector.Validity;

/** NOT NULL of a table's columns, before anything of the batch is written. */
final class NotNullCheck {
    private final Schema schema;
    private final String table;

    NotNullCheck(Schema schema, String table) {
        this.schema = schema;
        this.table = table;
    }

    void check(Batch batch) {
        for (int c = 0; c < schema.size(); c++) {
            Field field = schema.field(c);
            long[] validity = batch.column(c).validity();
            if (!field.nullable() && validity != null) {
                for (int i = 0; i < batch.selectedCount(); i++) {
                    if (!Validity.isPresent(validity, batch.row(i))) {
                        throw new SnellerException(
                                ErrorCode.NOT_NULL_VIOLATED,
                                "NULL into " + table + "." + field.name()
                                        + ", which is NOT NULL; give a value for every row");
                    }
                }
            }
        }
    }
}
