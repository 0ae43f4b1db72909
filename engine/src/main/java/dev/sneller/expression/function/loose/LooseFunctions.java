package dev.sneller.expression.function.loose;

import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.expression.function.document.CountLoop;
import dev.sneller.expression.function.document.DocumentLoop;
import dev.sneller.expression.function.document.DocumentSite;
import dev.sneller.expression.function.document.RowWriter;
import dev.sneller.expression.function.document.TruthLoop;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.VariantKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The list of functions that give NULL where an argument is of no class they take. */
public final class LooseFunctions {
    private static final LogicalType VARIANT = LogicalType.VARIANT;

    private LooseFunctions() {}

    /** Every function of the family by its engine name. */
    public static Map<String, FunctionFamily> byName() {
        Map<String, FunctionFamily> families = new HashMap<>();
        for (LooseArithmetic.Operation operation : LooseArithmetic.Operation.values()) {
            families.put("LOOSE " + operation, written(site -> new LooseArithmetic(operation, site)));
        }
        for (LooseBits.Operation operation : LooseBits.Operation.values()) {
            families.put("LOOSE " + operation, written(site -> new LooseBits(operation, site)));
        }
        families.put("LOOSE INTEGER", written(site -> LooseCasts.toInteger(new VariantNumber(site))));
        families.put("LOOSE FLOAT", written(site -> LooseCasts.toDouble(new VariantNumber(site))));
        families.put("LOOSE STRING", written(LooseCasts::toText));
        families.put("LOOSE BOOLEAN", written(site -> LooseCasts.toTruth(new VariantNumber(site))));
        families.put("LOOSE NUMBER OF", written(site -> LooseCasts.only(VariantKind::isNumber)));
        families.put("LOOSE TIMESTAMP OF", written(site -> LooseCasts.only(VariantKind::isTimestamp)));
        families.put("LOOSE STRUCT OF", written(site -> LooseCasts.only(kind -> kind == VariantKind.OBJECT)));
        families.put("LOOSE LIST OF", written(site -> LooseCasts.only(kind -> kind == VariantKind.ARRAY)));
        families.put("LOOSE READ", written(site -> new TimeTexts(new Rfc3339Reader())));
        families.put("LOOSE SHOW", written(site -> new TimeTexts(new Rfc3339Printer())));
        families.put("LOOSE ELEMENT", written(LooseElement::new));
        families.put("LOOSE ARRAY SUM", written(site -> new ElementSum(new VariantNumber(site))));
        families.put("LOOSE DATASHAPE", written(site -> new DataShape(new VariantNumber(site))));
        families.put("LOOSE LEAST", nullable(site -> new LooseExtreme(false)));
        families.put("LOOSE GREATEST", nullable(site -> new LooseExtreme(true)));
        families.put("LOOSE MERGE", nullable(site -> Merge.INSTANCE));
        families.put(
                "LOOSE DOCUMENTS",
                site -> DocumentSite.strict(
                        site, () -> new DocumentLoop(site.type(), new DocumentStream()), LogicalType.VARCHAR));
        families.put(
                "LOOSE COMPARE",
                site -> DocumentSite.strict(site, () -> new CountLoop(site.type(), new LooseOrder()), VARIANT));
        for (VectorDistance distance : VectorDistance.values()) {
            families.put(distance.name(), written(site -> new VectorPair(distance, new VariantNumber(site))));
        }
        families.put(
                "LOOSE IS NULL",
                site -> DocumentSite.strict(
                        site, () -> new TruthLoop(LooseOrder.isKind(VariantKind.NULL_VALUE)), VARIANT));
        return families;
    }

    private static FunctionFamily written(Function<CallSite, RowWriter> writers) {
        return site ->
                DocumentSite.strict(site, () -> new DocumentLoop(site.type(), writers.apply(site)), variants(site));
    }

    /** The writer looks at NULLs itself. */
    private static FunctionFamily nullable(Function<CallSite, RowWriter> writers) {
        return site -> DocumentSite.nullable(
                site, DocumentSite.ANY, () -> new DocumentLoop(site.type(), writers.apply(site)), variants(site));
    }

    private static LogicalType[] variants(CallSite site) {
        LogicalType[] types = new LogicalType[Math.max(1, site.argumentCount())];
        Arrays.fill(types, VARIANT);
        return types;
    }
}
