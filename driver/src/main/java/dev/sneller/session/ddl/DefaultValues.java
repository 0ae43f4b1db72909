package dev.sneller.session.ddl;

import dev.sneller.error.SnellerException;
import dev.sneller.error.TextPosition;
import dev.sneller.expression.ConstantEvaluator;
import dev.sneller.expression.Expression;
import dev.sneller.session.Session;
import dev.sneller.session.StatementPlan;
import dev.sneller.session.query.Running;
import dev.sneller.sql.relation.CurrentNames;
import dev.sneller.sql.translate.SqlCompiler;
import dev.sneller.sql.validate.CompileSettings;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Expressions of DEFAULT. */
final class DefaultValues {
    private static final String NEXTVAL = "NEXTVAL";
    private static final Pattern SEQUENCE = Pattern.compile("(?i)((?:\\w+\\.){1,3})NEXTVAL");

    private DefaultValues() {}

    /**
     * The expression as it is kept, after it was checked: sequences have their whole names.
     *
     * @param text empty when there is none
     * @throws SnellerException at {@code place} when it is no value of that type
     */
    static String kept(String text, LogicalType type, TextPosition place, StatementPlan.Execution execution) {
        if (text.isEmpty()) {
            return text;
        }
        var sequence = SEQUENCE.matcher(text);
        try {
            if (isNumbered(text)) {
                compiler(execution.session()).defaultValue(text, type);
            } else {
                evaluate(text, type, execution);
            }
        } catch (SnellerException e) {
            throw e.at(place);
        }
        return sequence.matches()
                ? absolute(sequence.group(1), execution.session().names()) + NEXTVAL
                : text;
    }

    private static String absolute(String prefix, CurrentNames names) {
        List<String> parts = Arrays.asList(prefix.toUpperCase(Locale.ROOT).split("\\."));
        return names.absolute(parts).stream()
                .map(part -> '"' + part.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(".", "", "."));
    }

    /** Whether each row gets another number, so that there is no one value for all. */
    static boolean isNumbered(String text) {
        return text.toUpperCase(Locale.ROOT).contains(NEXTVAL);
    }

    /** The value of an expression now. */
    static Datum evaluate(String text, LogicalType type, StatementPlan.Execution execution) {
        Expression value = compiler(execution.session()).defaultValue(text, type);
        return ConstantEvaluator.evaluate(value, Running.evaluation(execution, () -> {}))
                .as(type);
    }

    private static SqlCompiler compiler(Session session) {
        return new SqlCompiler(session.catalog(session.transaction().snapshot()), CompileSettings.DEFAULT);
    }
}
