package dev.sneller.expression.function.document;

import dev.sneller.error.SnellerException;
import dev.sneller.expression.Evaluator;
import dev.sneller.expression.function.CallSite;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.PathEvaluator;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantCasts;

/** Steps down into documents by key, position or path; where nothing is the result is NULL. */
final class Steps {
    private Steps() {}

    /** GET(v, key) and GET(v, position); a VARIANT step is whichever its value is. */
    static Evaluator get(CallSite site) {
        LogicalType step = site.argumentType(1);
        return switch (step.kind()) {
            case VARCHAR -> call(site, LogicalType.VARCHAR, Steps::member);
            case VARIANT, OBJECT, ARRAY -> {
                VariantCasts casts = DocumentSite.casts(site);
                yield call(site, LogicalType.VARIANT, (in, row) -> either(casts, in, row));
            }
            default ->
                call(
                        site,
                        LogicalType.INTEGER,
                        (in, row) -> PathEvaluator.element(in.bytes(0), in.at(0, row), in.integer(1, row)));
        };
    }

    private static Evaluator call(CallSite site, LogicalType step, SliceLoop.Place place) {
        return DocumentSite.strict(site, () -> new SliceLoop(place), LogicalType.VARIANT, step);
    }

    private static int member(DocumentArguments in, int row) {
        return PathEvaluator.member(in.bytes(0), in.at(0, row), in.bytes(1), in.at(1, row), in.length(1, row));
    }

    private static int either(VariantCasts casts, DocumentArguments in, int row) {
        byte[] step = in.bytes(1);
        int at = in.at(1, row);
        return switch (VariantBytes.kind(step, at)) {
            case VARCHAR ->
                PathEvaluator.member(
                        in.bytes(0),
                        in.at(0, row),
                        step,
                        VariantBytes.contentStart(step, at),
                        VariantBytes.contentLength(step, at));
            case INTEGER, DECIMAL, DOUBLE -> {
                casts.toNumber(step, at, LogicalType.MAX_LONG_PRECISION, 0);
                yield PathEvaluator.element(in.bytes(0), in.at(0, row), casts.low());
            }
            default -> VariantBytes.ABSENT;
        };
    }

    /** GET_IGNORE_CASE(v, key): the key as it is first, else the first one that differs in case only. */
    static Evaluator getIgnoringCase(CallSite site) {
        return call(site, LogicalType.VARCHAR, (in, row) -> {
            int exact = member(in, row);
            return exact != VariantBytes.ABSENT
                    ? exact
                    : PathEvaluator.memberIgnoringCase(
                            in.bytes(0), in.at(0, row), in.bytes(1), in.at(1, row), in.length(1, row));
        });
    }

    /** GET_PATH(v, path). */
    static Evaluator getPath(CallSite site) {
        return DocumentSite.strict(site, () -> new SliceLoop(new ByPath()), LogicalType.VARIANT, LogicalType.VARCHAR);
    }

    private static final class ByPath implements SliceLoop.Place {
        private final PathCache paths = new PathCache();

        @Override
        public int of(DocumentArguments in, int row) {
            PathEvaluator path = paths.path(in.bytes(1), in.at(1, row), in.length(1, row));
            return path == null ? FAILED : path.evaluate(in.bytes(0), in.at(0, row));
        }

        @Override
        public SnellerException failure(DocumentArguments in, int row) {
            return PathCache.bad(in.text(1, row));
        }
    }

    /** STRIP_NULL_VALUE(v): JSON null becomes NULL. */
    static Evaluator stripNull(CallSite site) {
        return DocumentSite.strict(
                site,
                () -> new SliceLoop((in, row) -> switch (VariantBytes.kind(in.bytes(0), in.at(0, row))) {
                    case NULL_VALUE -> VariantBytes.ABSENT;
                    default -> in.at(0, row);
                }),
                LogicalType.VARIANT);
    }
}
