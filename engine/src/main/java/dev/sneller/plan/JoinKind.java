package dev.sneller.plan;

/** Which rows a join keeps. SEMI and ANTI yield left columns only. */
public enum JoinKind {
    INNER,
    LEFT,
    SEMI,
    ANTI
}
