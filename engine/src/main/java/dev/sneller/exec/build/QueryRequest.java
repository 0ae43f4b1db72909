package dev.sneller.exec.build;

import dev.sneller.expression.EvaluationContext;
import dev.sneller.table.FileNames;
import dev.sneller.table.TableResolver;

/**
 * What one execution of a plan is bound to.
 *
 * @param tables the pinned snapshot with the transaction's own changes
 * @param names mints names of written files; null when the plan writes nothing
 */
public record QueryRequest(TableResolver tables, FileNames names, EvaluationContext evaluation) {}
