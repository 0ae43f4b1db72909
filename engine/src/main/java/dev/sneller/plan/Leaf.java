package dev.sneller.plan;

import dev.sneller.expression.Expression;
import dev.sneller.table.CsvColumn;
import dev.sneller.table.CsvFormat;
import dev.sneller.table.TableName;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import java.util.List;

/** A node that reads no other. */
public sealed interface Leaf extends PlanNode {
    @Override
    default List<PlanNode> inputs() {
        return List.of();
    }

    /**
     * Rows of a stored table that pass all predicates.
     *
     * @param columns what is read, predicate columns included
     * @param output how many of the first columns are yielded: columns read for predicates only stand last
     * @param estimatedRows rows after predicates, -1 = unknown
     */
    record Scan(
            TableName table, List<ScanColumn> columns, int output, List<ScanPredicate> predicates, long estimatedRows)
            implements Leaf {
        public Scan {
            columns = List.copyOf(columns);
            predicates = List.copyOf(predicates);
        }

        @Override
        public List<LogicalType> types() {
            return columns.stream().limit(output).map(ScanColumn::type).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.scan(this);
        }
    }

    /** Documents of files queried in place; columns refer to field 1, the whole document. */
    record FileScan(String pattern, List<ScanColumn> columns, int output, List<ScanPredicate> predicates)
            implements Leaf {
        public FileScan {
            columns = List.copyOf(columns);
            predicates = List.copyOf(predicates);
        }

        @Override
        public List<LogicalType> types() {
            return columns.stream().limit(output).map(ScanColumn::type).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.fileScan(this);
        }
    }

    /** Records of delimited files, a column a field; on error the statement fails or goes on without the record. */
    record CsvScan(String pattern, CsvFormat format, List<CsvColumn> columns, boolean continueOnError) implements Leaf {
        public CsvScan {
            columns = List.copyOf(columns);
        }

        @Override
        public List<LogicalType> types() {
            return columns.stream().map(CsvColumn::type).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.csvScan(this);
        }
    }

    /** Constant rows; each value is an expression without columns. */
    record Values(List<List<Expression>> rows, List<LogicalType> types) implements Leaf {
        public Values {
            rows = rows.stream().map(List::copyOf).toList();
            types = List.copyOf(types);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.values(this);
        }
    }

    /** So many rows (a constant expression): one column, the ordinal of the row, from 0. */
    record Generator(Expression rowCount) implements Leaf {
        @Override
        public List<LogicalType> types() {
            return List.of(LogicalType.number(19, 0));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.generator(this);
        }
    }

    /** Within the step of a {@link Recursion}: the rows of the round before. */
    record WorkingTable(int table, List<LogicalType> types) implements Leaf {
        public WorkingTable {
            types = List.copyOf(types);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.workingTable(this);
        }
    }

    /**
     * Loads whole documents of files into a table of one VARIANT column, without an intermediate form; yields one row: rows written.
     *
     * @param continueOnError whether bad documents are counted and left out
     */
    record CopyDocuments(List<String> files, TableName target, Schema schema, boolean continueOnError) implements Leaf {
        public CopyDocuments {
            files = List.copyOf(files);
        }

        @Override
        public List<LogicalType> types() {
            return List.of(LogicalType.INTEGER);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.copyDocuments(this);
        }
    }
}
