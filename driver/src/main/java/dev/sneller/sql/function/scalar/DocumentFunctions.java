package dev.sneller.sql.function.scalar;

import static dev.sneller.sql.function.scalar.Entry.named;

import dev.sneller.sql.type.DocumentOperands;
import dev.sneller.sql.type.DocumentOperands.Kind;
import dev.sneller.sql.type.Operands;
import dev.sneller.sql.type.Results;
import dev.sneller.type.LogicalType;
import java.util.List;

/** Functions of VARIANT, OBJECT and ARRAY. */
public final class DocumentFunctions {
    /** {@code TO_VARIANT(x)}, and what makes a typed operand comparable to a VARIANT. */
    public static final EngineFunction WRAP = named("TO_VARIANT")
            .takes("(x)", Operands.ANY)
            .gives(Results.VARIANT)
            .does("the value as VARIANT; text is not parsed")
            .get(0);

    private static final DocumentOperands DOCUMENT_TEXT = DocumentOperands.of(2, Kind.VALUE, Kind.TEXT);

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
                named("CHECK_JSON")
                        .takes("(s)", Operands.TEXT)
                        .gives(Results.TEXT)
                        .does("why a text is no JSON document; NULL when it is one"),
                named("SYSTEM$TYPEOF")
                        .takes("(x)", Operands.ANY)
                        .gives(Results.TEXT)
                        .does("the declared type of an expression and the lane of its values"),
                named("TYPE_BIT")
                        .takes("(x)", Operands.ANY)
                        .gives(Results.of(LogicalType.number(9, 0)))
                        .does("one bit for the class of the value: 1 null, 2 truth, 4 number, 8 time, 16 text, 32"
                                + " array, 64 object"),
                named("GET_PATH")
                        .takes("(v, path)", DOCUMENT_TEXT)
                        .gives(Results.VARIANT)
                        .does("the member at a path such as 'a.b[0]'"),
                named("GET_IGNORE_CASE")
                        .takes("(v, key)", DOCUMENT_TEXT)
                        .gives(Results.VARIANT)
                        .does("the member under a key, whatever its case; the exact one is preferred"),
                named("JSON_EXTRACT_PATH_TEXT")
                        .takes("(json, path)", Operands.TEXT_TEXT)
                        .gives(Results.TEXT)
                        .does("the member at a path of a document that is still text, as text"),
                named("STRIP_NULL_VALUE")
                        .takes("(v)", DocumentOperands.of(1, Kind.VALUE))
                        .gives(Results.VARIANT)
                        .does("the value, but NULL for the null of JSON"));
    }
}
