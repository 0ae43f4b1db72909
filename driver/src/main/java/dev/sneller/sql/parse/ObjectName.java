package dev.sneller.sql.parse;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.error.TextPosition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.util.NlsString;

/** A name as written, of one to three parts (database, schema, object), folded to upper case where not quoted. */
public record ObjectName(List<String> parts, TextPosition position) {
    private static final Pattern PART = Pattern.compile("(?:\"((?:[^\"]|\"\")+)\"|([^.\"]+))(?:\\.(?!$)|$)");

    public ObjectName {
        parts = List.copyOf(parts);
    }

    public static ObjectName of(SqlIdentifier name) {
        return new ObjectName(name.names, StatementNode.place(name.getParserPosition()));
    }

    public static List<ObjectName> each(SqlNodeList names) {
        return names.stream().map(name -> of((SqlIdentifier) name)).toList();
    }

    /**
     * The name in a text: parts between dots, folded where not quoted.
     *
     * @param text a literal
     */
    public static SqlIdentifier identifier(SqlNode text, SqlParserPos position) {
        SqlParserPos quoted = position.withQuoting(true);
        List<String> parts = split(text);
        return new SqlIdentifier(parts, null, quoted, Collections.nCopies(parts.size(), quoted));
    }

    /** Puts the parts of a name in a text at the end of a list, but for the last, which is returned. */
    public static String addAllButLast(SqlNode text, List<String> names, List<SqlParserPos> positions) {
        List<String> parts = split(text);
        for (String part : parts.subList(0, parts.size() - 1)) {
            names.add(part);
            if (positions != null) {
                positions.add(text.getParserPosition().withQuoting(true));
            }
        }
        return parts.get(parts.size() - 1);
    }

    private static List<String> split(SqlNode text) {
        if (!(text instanceof SqlLiteral literal) || !(literal.getValue() instanceof NlsString)) {
            throw Refusals.of("a name that is no text", text.getParserPosition());
        }
        Matcher matcher = PART.matcher(literal.toValue());
        List<String> parts = new ArrayList<>();
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            String quoted = matcher.group(1);
            parts.add(quoted == null ? Words.upper(matcher.group(2)) : quoted.replace("\"\"", "\""));
            end = matcher.end();
        }
        if (parts.isEmpty() || end < literal.toValue().length()) {
            throw new SnellerException(
                    ErrorCode.SYNTAX_ERROR,
                    SnellerException.quote(literal.toValue()) + " is no name",
                    StatementNode.place(text.getParserPosition()),
                    null);
        }
        return parts;
    }

    /** The last part. */
    public String simple() {
        return parts.get(parts.size() - 1);
    }

    @Override
    public String toString() {
        return String.join(".", parts);
    }
}
