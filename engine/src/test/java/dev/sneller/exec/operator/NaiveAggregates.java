package dev.sneller.exec.operator;

import dev.sneller.expression.batch.VariantVectors;
import dev.sneller.plan.AggregateCall;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.VariantVector;
import dev.sneller.vector.VectorBuilder;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Aggregates of one group by their definitions, over all its rows at once. */
final class NaiveAggregates {
    private final AggregateCall call;
    /** The rows' arguments, in the call's order. */
    private final List<List<Datum>> arguments;

    private NaiveAggregates(AggregateCall call, List<List<Datum>> arguments) {
        this.call = call;
        this.arguments = arguments;
    }

    static Datum of(AggregateCall call, List<List<Datum>> rows) {
        List<List<Datum>> kept = rows.stream()
                .filter(row -> call.filter() < 0
                        || !row.get(call.filter()).isNull()
                                && row.get(call.filter()).booleanValue())
                .sorted(RowInterpreter.order(call.order()))
                .toList();
        if (call.arguments().isEmpty()) {
            return switch (call.function()) {
                case COUNT_ROWS -> Datum.ofLong(call.type(), kept.size());
                default -> kept.isEmpty() ? Datum.nullOf(call.type()) : Datum.of(true);
            };
        }
        List<List<Datum>> arguments = new ArrayList<>();
        for (List<Datum> row : kept) {
            List<Datum> values = call.arguments().stream()
                    .map(a -> RowInterpreter.canonical(row.get(a)))
                    .toList();
            if (counts(call, values)) {
                arguments.add(values);
            }
        }
        return new NaiveAggregates(call, call.distinct() ? new ArrayList<>(new LinkedHashSet<>(arguments)) : arguments)
                .result();
    }

    private static boolean counts(AggregateCall call, List<Datum> values) {
        return switch (call.function()) {
            case MIN_BY, MAX_BY -> !values.get(1).isNull();
            case FIRST, LAST, ARRAY_OF_ALL -> true;
            default -> values.stream().noneMatch(Datum::isNull);
        };
    }

    private List<Datum> values() {
        return arguments.stream().map(row -> row.get(0)).toList();
    }

    private Datum result() {
        List<Datum> values = values();
        Comparator<Datum> order = RowInterpreter::compare;
        return switch (call.function()) {
            case COUNT -> Datum.ofLong(call.type(), values.size());
            case COUNT_IF ->
                Datum.ofLong(
                        call.type(), values.stream().filter(Datum::booleanValue).count());
            case SUM_COUNTS ->
                Datum.ofLong(call.type(), values.stream().mapToLong(Datum::low).sum());
            case APPROX_COUNT_DISTINCT -> Datum.ofLong(call.type(), new LinkedHashSet<>(arguments).size());
            case LISTAGG -> joined(values);
            case ARRAY_AGG -> array(values);
            case OBJECT_AGG -> object();
            case APPROX_TOP_K -> frequent(values);
            case MIN_BY -> beside(order);
            case MAX_BY -> beside(order.reversed());
            default -> values.isEmpty() ? Datum.nullOf(call.type()) : ofSome(values, order);
        };
    }

    private Datum ofSome(List<Datum> values, Comparator<Datum> order) {
        return switch (call.function()) {
            case SUM, AVG -> sum(values);
            case MIN, BOOL_AND -> values.stream().min(order).orElseThrow();
            case MAX, BOOL_OR -> values.stream().max(order).orElseThrow();
            case BOOL_XOR ->
                Datum.of(values.stream().filter(Datum::booleanValue).count() == 1);
            case BIT_AND -> bits(values, BigInteger::and);
            case BIT_OR -> bits(values, BigInteger::or);
            case BIT_XOR -> bits(values, BigInteger::xor);
            case PERCENTILE_CONT, APPROX_PERCENTILE -> interpolated(values, order);
            case PERCENTILE_DISC -> percentile(values, order);
            case MODE -> mode(values, order);
            case FIRST -> values.get(0);
            case LAST -> values.get(values.size() - 1);
            case ARRAY_OF_ALL -> array(values);
            default -> NaiveMoments.of(call, arguments);
        };
    }

    private Datum sum(List<Datum> values) {
        boolean average = call.function() == dev.sneller.plan.AggregateFunction.AVG;
        if (call.type().kind() == TypeKind.DOUBLE) {
            if (values.stream().anyMatch(v -> !Double.isFinite(v.doubleValue()))) {
                return Datum.of(values.stream().mapToDouble(Datum::doubleValue).sum());
            }
            BigDecimal total =
                    values.stream().map(v -> new BigDecimal(v.doubleValue())).reduce(BigDecimal.ZERO, BigDecimal::add);
            return Datum.of(total.doubleValue() / (average ? values.size() : 1));
        }
        BigDecimal total = values.stream().map(Datum::decimal).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Datum.of(
                call.type(),
                average
                        ? total.divide(
                                BigDecimal.valueOf(values.size()), call.type().scale(), RoundingMode.HALF_UP)
                        : total);
    }

    private Datum bits(List<Datum> values, BinaryOperator<BigInteger> join) {
        BigInteger joined = values.stream().map(Datum::unscaled).reduce(join).orElseThrow();
        return Datum.of(call.type(), new BigDecimal(joined));
    }

    private BigDecimal fraction() {
        Datum fraction = call.constants().get(0);
        return fraction.type().kind() == TypeKind.DOUBLE
                ? BigDecimal.valueOf(fraction.doubleValue())
                : fraction.decimal();
    }

    private List<Datum> ordered(List<Datum> values, Comparator<Datum> order) {
        boolean descending = !call.order().isEmpty() && call.order().get(0).descending();
        return values.stream().sorted(descending ? order.reversed() : order).toList();
    }

    private Datum percentile(List<Datum> values, Comparator<Datum> order) {
        int place = fraction()
                .multiply(BigDecimal.valueOf(values.size()))
                .setScale(0, RoundingMode.CEILING)
                .intValue();
        return ordered(values, order).get(Math.max(0, place - 1));
    }

    private Datum interpolated(List<Datum> values, Comparator<Datum> order) {
        List<Datum> ordered = ordered(values, order);
        BigDecimal place = fraction().multiply(BigDecimal.valueOf(values.size() - 1L));
        Datum below = ordered.get(place.setScale(0, RoundingMode.FLOOR).intValue());
        Datum above = ordered.get(place.setScale(0, RoundingMode.CEILING).intValue());
        BigDecimal share = place.subtract(place.setScale(0, RoundingMode.FLOOR));
        if (below.type().kind() == TypeKind.DOUBLE) {
            double low = below.doubleValue();
            double high = above.doubleValue();
            return Datum.of(Double.compare(low, high) == 0 ? low : low + (high - low) * share.doubleValue());
        }
        BigDecimal exact =
                below.decimal().add(above.decimal().subtract(below.decimal()).multiply(share));
        return Datum.of(call.type(), exact.setScale(call.type().scale(), RoundingMode.HALF_UP));
    }

    private static Datum mode(List<Datum> values, Comparator<Datum> order) {
        Map<Datum, Long> counts = values.stream().collect(Collectors.groupingBy(v -> v, Collectors.counting()));
        return counts.entrySet().stream()
                .min(Map.Entry.<Datum, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(order)))
                .orElseThrow()
                .getKey();
    }

    private Datum joined(List<Datum> values) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                text.writeBytes(call.constants().get(0).bytes());
            }
            text.writeBytes(values.get(i).bytes());
        }
        return Datum.ofBytes(call.type(), text.toByteArray());
    }

    /** Values as elements, NULL as undefined. */
    private static Datum array(List<Datum> values) {
        return container(LogicalType.ARRAY, out -> {
            out.startArray();
            values.forEach(value -> write(value, out));
            out.endArray();
        });
    }

    private Datum object() {
        TreeMap<String, Datum> members = new TreeMap<>();
        arguments.forEach(pair -> members.put(pair.get(0).text(), pair.get(1)));
        return container(LogicalType.OBJECT, out -> {
            out.startObject();
            members.forEach((key, value) -> {
                byte[] name = key.getBytes(java.nio.charset.StandardCharsets.UTF_8);
                out.key(name, 0, name.length);
                write(value, out);
            });
            out.endObject();
        });
    }

    private Datum frequent(List<Datum> values) {
        Map<Datum, Integer> counts = new LinkedHashMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        Comparator<Datum> order = RowInterpreter::compare;
        List<Map.Entry<Datum, Integer>> top = counts.entrySet().stream()
                .sorted(Map.Entry.<Datum, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(order)))
                .limit(call.constants().get(0).low())
                .toList();
        return container(LogicalType.ARRAY, out -> {
            out.startArray();
            for (Map.Entry<Datum, Integer> entry : top) {
                out.startArray();
                write(entry.getKey(), out);
                out.integer(entry.getValue());
                out.endArray();
            }
            out.endArray();
        });
    }

    private Datum beside(Comparator<Datum> order) {
        if (call.constants().isEmpty()) {
            return IntStream.range(0, arguments.size())
                    .boxed()
                    .min(Comparator.comparing(i -> arguments.get(i).get(1), order))
                    .map(i -> arguments.get(i).get(0))
                    .orElse(Datum.nullOf(call.type()));
        }
        return array(values().stream().limit(call.constants().get(0).low()).toList());
    }

    private interface Contents {
        void write(BinaryBuilder out);
    }

    private static Datum container(LogicalType type, Contents contents) {
        BinaryBuilder out = new BinaryBuilder();
        contents.write(out);
        return Datum.ofBytes(type, out.toByteArray());
    }

    private static void write(Datum value, BinaryBuilder out) {
        if (value.isNull()) {
            out.undefined();
            return;
        }
        FlatVector one = VectorBuilder.of(value.type(), List.of(value));
        VariantVector wrapped = new VariantVectors().wrap(one, LogicalType.VARIANT, new int[] {0}, 1);
        out.value(wrapped.binary().bytes(), wrapped.binary().start()[0]);
    }
}
