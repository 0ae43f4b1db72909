package dev.sneller.plan;

import dev.sneller.type.LogicalType;
import java.util.List;

/** A query as data. */
public sealed interface PlanNode permits Leaf, Unary, Binary, UnionAll {
    /** Types of the columns it yields. */
    List<LogicalType> types();

    /** Inputs, left to right. */
    List<PlanNode> inputs();

    <R> R accept(Visitor<R> visitor);

    /** One method per member, so a new member is a compile error everywhere. */
    interface Visitor<R> {
        R scan(Leaf.Scan scan);

        R fileScan(Leaf.FileScan scan);

        R csvScan(Leaf.CsvScan scan);

        R values(Leaf.Values values);

        R generator(Leaf.Generator generator);

        R filter(Unary.Filter filter);

        R project(Unary.Project project);

        R flatten(Unary.Flatten flatten);

        R repeat(Unary.Repeat repeat);

        R expand(Unary.Expand expand);

        R aggregate(Unary.Aggregate aggregate);

        R join(Binary.Join join);

        R nestedLoop(Binary.NestedLoop join);

        R asofJoin(Binary.AsofJoin join);

        R apply(Binary.Apply apply);

        R sample(Unary.Sample sample);

        R shared(Unary.Shared shared);

        R sort(Unary.Sort sort);

        R topN(Unary.TopN topN);

        R window(Unary.Window window);

        R limit(Unary.Limit limit);

        R unionAll(UnionAll union);

        R recursion(Binary.Recursion recursion);

        R workingTable(Leaf.WorkingTable table);

        R write(Unary.Write write);

        R copyDocuments(Leaf.CopyDocuments copy);
    }
}
