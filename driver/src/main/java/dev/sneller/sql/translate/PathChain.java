package dev.sneller.sql.translate;

import dev.sneller.sql.function.PathStep;
import dev.sneller.type.Path;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;

/**
 * Constant steps into a document: {@code base:a.b[0]}.
 *
 * @param base what the path starts from, no constant step itself
 */
public record PathChain(RexNode base, Path path) {
    /** The steps at the end of an expression; none if its last operator is no constant step. */
    public static PathChain of(RexNode node) {
        List<Path.Step> steps = new ArrayList<>();
        RexNode base = node;
        while (base instanceof RexCall call && call.getOperator() == PathStep.GET) {
            Path.Step step = step(call.getOperands().get(1));
            if (step == null) {
                break;
            }
            steps.add(step);
            base = call.getOperands().get(0);
        }
        Collections.reverse(steps);
        return new PathChain(base, new Path(steps));
    }

    public boolean isEmpty() {
        return path.isRoot();
    }

    private static Path.Step step(RexNode key) {
        RexNode bare = key.isA(SqlKind.CAST) ? ((RexCall) key).getOperands().get(0) : key;
        if (!(bare instanceof RexLiteral literal) || literal.isNull()) {
            return null;
        }
        if (literal.getTypeName() == org.apache.calcite.sql.type.SqlTypeName.CHAR) {
            return new Path.Step.Key(RexLiteral.stringValue(literal));
        }
        BigDecimal position = literal.getValueAs(BigDecimal.class);
        boolean isIndex = position != null
                && position.stripTrailingZeros().scale() <= 0
                && position.signum() >= 0
                && position.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0;
        return isIndex ? new Path.Step.Index(position.intValue()) : null;
    }
}
