package dev.sneller.exec.build;

import dev.sneller.exec.Exchange;
import dev.sneller.exec.Pipeline;
import dev.sneller.ingest.FileReport;
import dev.sneller.table.DataFileRef;
import java.util.List;
import java.util.function.Supplier;

/**
 * Pipelines in the order they have to run.
 *
 * @param before those that must have ended before the first result row
 * @param results those that end in the exchange, one after the other
 * @param profiles which operator is which plan node
 * @param writtenFiles what write sinks have made durable, complete when all pipelines have ended
 * @param fileReports what became of the files of a COPY
 */
record BuiltPlan(
        List<Pipeline> before,
        List<Pipeline> results,
        Exchange exchange,
        PlanProfiles profiles,
        Supplier<List<DataFileRef>> writtenFiles,
        Supplier<List<FileReport>> fileReports) {}
