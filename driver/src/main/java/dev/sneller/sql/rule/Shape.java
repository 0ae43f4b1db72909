package dev.sneller.sql.rule;

import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.SetOp;

/** Questions about the form of a plan. */
final class Shape {
    private Shape() {}

    /** Whether some filter or projection could sink through its input, so that pushing is worth its time. */
    static boolean hasFilterAboveProject(RelNode node) {
        if (node instanceof Join) {
            return true;
        }
        if (node instanceof Filter filter && (isComputed(filter.getInput()))) {
            return true;
        }
        if (node instanceof Project project && project.getInput() instanceof Project) {
            return true;
        }
        return node.getInputs().stream().anyMatch(Shape::hasFilterAboveProject);
    }

    static boolean hasFlatten(RelNode node) {
        return node instanceof Flatten || node.getInputs().stream().anyMatch(Shape::hasFlatten);
    }

    static boolean hasSetOperation(RelNode node) {
        return node instanceof SetOp || node.getInputs().stream().anyMatch(Shape::hasSetOperation);
    }

    static boolean hasCorrelate(RelNode node) {
        return node instanceof Correlate || node.getInputs().stream().anyMatch(Shape::hasCorrelate);
    }

    private static boolean isComputed(RelNode node) {
        return node instanceof Project || node instanceof Aggregate || node instanceof Filter;
    }
}
