package dev.sneller.sql.function.scalar;

import static dev.sneller.sql.function.scalar.Entry.named;

import dev.sneller.sql.type.DocumentOperands;
import dev.sneller.sql.type.DocumentOperands.Kind;
import dev.sneller.sql.type.Results;
import dev.sneller.type.LogicalType;
import java.util.List;
import org.apache.calcite.sql.type.SqlReturnTypeInference;

/** Functions of objects. */
final class ObjectFunctions {
    private static final SqlReturnTypeInference OBJECT = Results.of(LogicalType.OBJECT);

    private ObjectFunctions() {}

    static List<List<EngineFunction>> all() {
        return List.of(
                named("OBJECT_CONSTRUCT")
                        .takes("([key, value, …])", DocumentOperands.repeating(0, Kind.VALUE))
                        .gives(OBJECT)
                        .does("an object of pairs, without those that have a NULL; (*) takes the columns"),
                named("OBJECT_CONSTRUCT_KEEP_NULL")
                        .takes("([key, value, …])", DocumentOperands.repeating(0, Kind.VALUE))
                        .gives(OBJECT)
                        .does("an object of pairs in which a NULL value is a JSON null; (*) takes the columns"),
                named("OBJECT_DELETE")
                        .takes("(o, key, …)", DocumentOperands.repeating(2, Kind.OBJECT, Kind.TEXT))
                        .gives(OBJECT)
                        .does("the object without some keys"),
                named("OBJECT_PICK")
                        .takes("(o, key, …)", DocumentOperands.repeating(2, Kind.OBJECT, Kind.VALUE))
                        .gives(OBJECT)
                        .does("the object with these keys only, given one by one or as an array"),
                named("OBJECT_INSERT")
                        .takes(
                                "(o, key, value [, update])",
                                DocumentOperands.of(3, Kind.OBJECT, Kind.TEXT, Kind.VALUE, Kind.TRUTH))
                        .gives(OBJECT)
                        .does("the object with one more pair; a key that is there needs TRUE to be updated"),
                named("OBJECT_KEYS")
                        .takes("(o)", DocumentOperands.of(1, Kind.OBJECT))
                        .gives(Results.ARRAY)
                        .does("the keys of an object, sorted"),
                named("ARRAYS_TO_OBJECT")
                        .takes("(keys, values)", DocumentOperands.of(2, Kind.ARRAY, Kind.ARRAY))
                        .gives(OBJECT)
                        .does("an object of keys and values at the same positions"),
                named("SIZE", "OBJECT_SIZE")
                        .takes("(v)", DocumentOperands.of(1, Kind.VALUE))
                        .gives(Results.of(LogicalType.number(9, 0)))
                        .does("how many elements or members a value has; NULL of scalars"),
                named("TO_OBJECT")
                        .takes("(v)", DocumentOperands.of(1, Kind.OBJECT))
                        .gives(OBJECT)
                        .does("the value as an object"));
    }
}
