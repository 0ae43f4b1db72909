package dev.sneller.bench;

import java.util.List;

/** Rows as lines of cells: equal when their cells are, numbers to nine digits or half of the eighth place. */
final class Rows {
    private static final double RELATIVE = 1e-9;
    private static final double ABSOLUTE = 5.1e-9;

    private Rows() {}

    static boolean agree(List<String> expected, List<String> actual) {
        if (expected.size() != actual.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!agree(expected.get(i), actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether two lines of cells between bars do. */
    static boolean agree(String expected, String actual) {
        if (expected.equals(actual)) {
            return true;
        }
        String[] a = expected.split("\\|", -1);
        String[] b = actual.split("\\|", -1);
        boolean agree = a.length == b.length;
        for (int i = 0; agree && i < a.length; i++) {
            agree = a[i].strip().equals(b[i].strip()) || sameNumber(a[i], b[i]);
        }
        return agree;
    }

    private static boolean sameNumber(String a, String b) {
        try {
            double x = Double.parseDouble(a);
            return Math.abs(x - Double.parseDouble(b)) <= Math.max(ABSOLUTE, RELATIVE * Math.abs(x));
        } catch (NumberFormatException text) {
            return false;
        }
    }
}
