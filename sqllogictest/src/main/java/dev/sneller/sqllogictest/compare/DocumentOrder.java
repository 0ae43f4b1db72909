package dev.sneller.sqllogictest.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An order of JSON values in which values that count as the same stand next to each other: keys do not depend on their order. */
public enum DocumentOrder implements Comparator<Object> {
    INSTANCE;

    /** Digits in which numbers that count as the same agree as a rule. */
    private static final MathContext SHOWN = new MathContext(8);

    @Override
    public int compare(Object left, Object right) {
        int kinds = Integer.compare(kind(left), kind(right));
        if (kinds != 0) {
            return kinds;
        }
        if (left instanceof Map<?, ?> l && right instanceof Map<?, ?> r) {
            return members(new TreeMap<>(l), new TreeMap<>(r));
        }
        if (left instanceof List<?> l && right instanceof List<?> r) {
            return all(l.iterator(), r.iterator());
        }
        if (left instanceof BigDecimal l && right instanceof BigDecimal r) {
            return l.round(SHOWN).compareTo(r.round(SHOWN));
        }
        return left == null ? 0 : left.toString().compareTo(right.toString());
    }

    private static int kind(Object value) {
        return value == null
                ? 0
                : value instanceof Boolean
                        ? 1
                        : value instanceof BigDecimal
                                ? 2
                                : value instanceof Double
                                        ? 3
                                        : value instanceof List ? 5 : value instanceof Map ? 6 : 4;
    }

    private int members(TreeMap<?, ?> left, TreeMap<?, ?> right) {
        int keys = all(left.keySet().iterator(), right.keySet().iterator());
        return keys != 0 ? keys : all(left.values().iterator(), right.values().iterator());
    }

    private int all(Iterator<?> left, Iterator<?> right) {
        while (left.hasNext() && right.hasNext()) {
            int order = compare(left.next(), right.next());
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    }
}
