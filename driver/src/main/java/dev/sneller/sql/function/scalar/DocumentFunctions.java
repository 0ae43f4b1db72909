package dev.sneller.sql.function.scalar;

import static dev.sneller.sql.function.scalar.Entry.named;

import dev.sneller.sql.type.Operands;
import dev.sneller.sql.type.Results;
import java.util.List;
import org.apache.calcite.sql.type.SqlTypeFamily;

/** Functions of VARIANT, OBJECT and ARRAY. */
public final class DocumentFunctions {
    /** {@code TO_VARIANT(x)}, and what makes a typed operand comparable to a VARIANT. */
    public static final EngineFunction WRAP = named("TO_VARIANT")
            .takes("(x)", Operands.ANY)
            .gives(Results.VARIANT)
            .does("the value as VARIANT; text is not parsed")
            .get(0);

    private DocumentFunctions() {}

    static List<List<EngineFunction>> all() {
        return List.of(
                List.of(WRAP),
                named("PARSE_JSON")
                        .takes("(s [, 'd'])", Operands.TEXT_OPTIONAL_TEXT)
                        .gives(Results.VARIANT)
                        .does("the document written in the text; with 'd' the last of equal keys counts"),
                named("TRY_PARSE_JSON")
                        .takes("(s [, 'd'])", Operands.TEXT_OPTIONAL_TEXT)
                        .gives(Results.VARIANT)
                        .does("as PARSE_JSON, but NULL where the text is no document"),
                named("TO_JSON").takes("(v)", Operands.ANY).gives(Results.TEXT).does("the value as compact JSON text"),
                named("TYPEOF").takes("(v)", Operands.ANY).gives(Results.TEXT).does("the kind of the value inside"),
                named("GET_PATH")
                        .takes("(v, path)", Operands.family(2, SqlTypeFamily.ANY, SqlTypeFamily.CHARACTER))
                        .gives(Results.VARIANT)
                        .does("the member at a path such as 'a.b[0]'"),
                named("IS_NULL_VALUE")
                        .takes("(v)", Operands.ANY)
                        .gives(Results.BOOLEAN)
                        .does("whether the value is the null of JSON"),
                named("ARRAY_SIZE")
                        .takes("(a)", Operands.ANY)
                        .gives(Results.COUNT)
                        .does("how many elements an array has"),
                named("OBJECT_KEYS")
                        .takes("(o)", Operands.ANY)
                        .gives(Results.ARRAY)
                        .does("the keys of an object, sorted"));
    }
}
