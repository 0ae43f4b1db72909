package dev.sneller.proof.metamorphic;

/** A column of a random table, which is a member of its document too. */
record Column(String name, Kind kind) {}
