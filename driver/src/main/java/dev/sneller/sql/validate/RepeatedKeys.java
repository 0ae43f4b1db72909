package dev.sneller.sql.validate;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.util.Litmus;

/** ROLLUP and CUBE that name a key more than once have equal sets, each of which gives rows: they are spelled out as GROUPING SETS. */
final class RepeatedKeys {
    /** CUBE over more keys is left as it is: it has two to the power of their number of sets. */
    private static final int MOST_KEYS = 12;

    private RepeatedKeys() {}

    static SqlNode spelled(SqlCall call) {
        List<SqlNode> keys = call.getOperandList();
        if (!anyRepeated(keys) || keys.size() > MOST_KEYS) {
            return call;
        }
        SqlParserPos pos = call.getParserPosition();
        List<SqlNode> sets = new ArrayList<>();
        if (call.getKind() == SqlKind.ROLLUP) {
            for (int size = keys.size(); size >= 0; size--) {
                sets.add(set(keys.subList(0, size), pos));
            }
        } else {
            for (int chosen = (1 << keys.size()) - 1; chosen >= 0; chosen--) {
                List<SqlNode> set = new ArrayList<>();
                for (int key = 0; key < keys.size(); key++) {
                    if ((chosen >> key & 1) != 0) {
                        set.add(keys.get(key));
                    }
                }
                sets.add(set(set, pos));
            }
        }
        return SqlStdOperatorTable.GROUPING_SETS.createCall(pos, sets);
    }

    private static boolean anyRepeated(List<SqlNode> keys) {
        for (int i = 0; i < keys.size(); i++) {
            SqlNode key = keys.get(i);
            if (keys.subList(0, i).stream().anyMatch(before -> before.equalsDeep(key, Litmus.IGNORE))) {
                return true;
            }
        }
        return false;
    }

    /** A key that is a row of keys stands for all of them. */
    private static SqlNode set(List<SqlNode> keys, SqlParserPos pos) {
        List<SqlNode> flat = new ArrayList<>();
        for (SqlNode key : keys) {
            List<SqlNode> members = key.getKind() == SqlKind.ROW ? ((SqlCall) key).getOperandList() : List.of(key);
            for (SqlNode member : members) {
                if (flat.stream().noneMatch(seen -> seen.equalsDeep(member, Litmus.IGNORE))) {
                    flat.add(member);
                }
            }
        }
        return SqlStdOperatorTable.ROW.createCall(pos, flat);
    }
}
