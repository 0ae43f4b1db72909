package dev.sneller.proof.metamorphic;

/** Two queries with the same rows in any order, and the law that says so. */
record Twins(String law, String one, String other) {}
