package dev.sneller.sql.schemaless;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.schemaless.syntax.Term;

/** CAST: what a type does not take becomes MISSING. */
final class Casts {
    private Casts() {}

    static Value of(Value value, Term.Cast cast, Nodes nodes) {
        return switch (cast.type()) {
            case "INTEGER", "INT", "BIGINT" -> Value.whole(nodes.loose("INTEGER", value.untimed()));
            case "FLOAT", "DOUBLE", "REAL" -> Value.variant(nodes.loose("FLOAT", value.untimed()));
            case "STRING", "VARCHAR", "TEXT", "SYMBOL" -> Value.variant(nodes.loose("STRING", value.any()));
            case "BOOLEAN", "BOOL" ->
                value.kind() == Value.Kind.TRUTH
                        ? value
                        : Value.truth(nodes.call("AS_BOOLEAN", nodes.loose("BOOLEAN", value.untimed())));
            case "TIMESTAMP" -> Value.variant(nodes.loose("TIMESTAMP OF", nodes.loose("READ", value.any())));
            case "STRUCT" -> Value.variant(nodes.loose("STRUCT OF", value.any()));
            case "LIST" -> Value.variant(nodes.loose("LIST OF", value.any()));
            case "NULL" ->
                Value.variant(nodes.either(nodes.isNull(value.untimed()), nodes.missing(), nodes.jsonNull()));
            case "MISSING" -> Value.variant(nodes.missing());
            default ->
                throw cast.place()
                        .error(
                                ErrorCode.CANNOT_CAST,
                                "there is no cast to " + SnellerException.quote(cast.type())
                                        + "; types are INTEGER, FLOAT, STRING, BOOLEAN, TIMESTAMP, STRUCT and LIST");
        };
    }
}
