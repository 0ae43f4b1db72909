package dev.sneller.sql.parse;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.syntax.ConstantNodes;
import dev.sneller.type.Datum;
import java.util.Optional;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Values of session variables. They stand in a statement as if their literals had been written, so a plan holds only while they do. */
@FunctionalInterface
public interface Variables {
    /** None is set. */
    Variables NONE = name -> Optional.empty();

    /** @param name in upper case, without {@code $} */
    Optional<Datum> value(String name);

    /**
     * The literal that {@code $name} stands for.
     *
     * @throws SnellerException 02000 when it is not set
     */
    default SqlNode literal(String image, SqlParserPos position) {
        String name = Words.upper(image.substring(1));
        Datum value = value(name)
                .orElseThrow(() -> new SnellerException(
                        ErrorCode.NOT_SET,
                        "session variable '$" + name + "' is not set; use SET " + name + " = …",
                        StatementNode.place(position),
                        null));
        return ConstantNodes.of(value, position);
    }
}
