package dev.sneller.expression.function.document.object;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.StrictCall;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.expression.function.document.CountLoop;
import dev.sneller.expression.function.document.DocumentArguments;
import dev.sneller.expression.function.document.DocumentLoop;
import dev.sneller.expression.function.document.DocumentSite;
import dev.sneller.expression.function.document.RowWriter;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Functions of objects. */
public final class ObjectFunctions {
    private static final LogicalType OBJECT = LogicalType.OBJECT;
    private static final LogicalType VARIANT = LogicalType.VARIANT;
    private static final LogicalType TEXT = LogicalType.VARCHAR;
    /** All arguments but the first. */
    private static final long REST = -2L;

    private ObjectFunctions() {}

    /** Every function of the family by its engine name. */
    public static Map<String, FunctionFamily> byName() {
        Map<String, FunctionFamily> families = new HashMap<>();
        families.put("OBJECT_CONSTRUCT", site -> construct(site, false));
        families.put("OBJECT_CONSTRUCT_KEEP_NULL", site -> construct(site, true));
        families.put("OBJECT_DELETE", site -> choose(site, false));
        families.put("OBJECT_PICK", site -> choose(site, true));
        families.put(
                "OBJECT_INSERT",
                site -> DocumentSite.nullable(
                        site,
                        1 << 2,
                        () -> new DocumentLoop(site.type(), new InsertMember()),
                        OBJECT,
                        TEXT,
                        VARIANT,
                        LogicalType.BOOLEAN));
        families.put(
                "OBJECT_KEYS",
                site -> DocumentSite.strict(site, () -> new DocumentLoop(site.type(), ObjectFunctions::keys), VARIANT));
        families.put(
                "ARRAYS_TO_OBJECT",
                site -> DocumentSite.strict(
                        site,
                        () -> new DocumentLoop(site.type(), new OfArrays(DocumentSite.casts(site))),
                        LogicalType.ARRAY));
        families.put(
                "SIZE",
                site -> DocumentSite.strict(site, () -> new CountLoop(site.type(), ObjectFunctions::size), VARIANT));
        return families;
    }

    private static Evaluator construct(CallSite site, boolean keepsNull) {
        if (site.argumentCount() % 2 != 0) {
            throw new SnellerException(
                    ErrorCode.ARGUMENT_COUNT,
                    site.function() + " takes pairs of key and value, got " + site.argumentCount() + " arguments");
        }
        List<Evaluator> arguments = new ArrayList<>();
        for (int i = 0; i < site.argumentCount(); i++) {
            arguments.add(DocumentSite.as(site, i, i % 2 == 0 ? TEXT : VARIANT));
        }
        return new StrictCall(
                site.type(),
                arguments,
                false,
                DocumentSite.ANY,
                () -> new DocumentLoop(site.type(), new Pairs(keepsNull)));
    }

    private static Evaluator choose(CallSite site, boolean picks) {
        boolean keysInArray =
                site.argumentCount() == 2 && site.argumentType(1).kind().isSemiStructured();
        LogicalType keys = keysInArray ? LogicalType.ARRAY : TEXT;
        return DocumentSite.nullable(
                site, REST, () -> new DocumentLoop(site.type(), new KeyChoice(picks, keysInArray)), OBJECT, keys);
    }

    /** Sorted; NULL for what is no object. */
    private static RowWriter.Row keys(DocumentArguments in, int row, BinaryBuilder out) {
        byte[] bytes = in.bytes(0);
        int at = in.at(0, row);
        if (VariantBytes.kind(bytes, at) != VariantKind.OBJECT) {
            return RowWriter.Row.NULL;
        }
        int size = VariantBytes.count(bytes, at);
        out.startArray();
        for (int i = 0; i < size; i++) {
            out.string(bytes, VariantBytes.keyStart(bytes, at, i), VariantBytes.keyLength(bytes, at, i));
        }
        out.endArray();
        return RowWriter.Row.WRITTEN;
    }

    /** Elements of an array or members of an object, NULL for anything else. */
    private static long size(DocumentArguments in, int row) {
        byte[] bytes = in.bytes(0);
        int at = in.at(0, row);
        return VariantBytes.kind(bytes, at).isContainer() ? VariantBytes.count(bytes, at) : CountLoop.Count.NULL;
    }
}
