/**
 * Relational algebra, rewritten in phases.
 *
 * <p>Owns: conversion of a validated query ({@link dev.sneller.sql.rule.Algebra}), the phases and their order
 * ({@link dev.sneller.sql.rule.Phases}), estimates, and the check that nothing is left which the engine has no form for. Does not own: our
 * plans. No Volcano, no generated code: metadata handlers are called through proxies, and nothing is folded here.
 *
 * <p>Invariants: after the last phase a plan holds no subquery, no correlation and no node outside of {@code Survivors}; statements on
 * one table without subqueries skip the expensive phases.
 */
package dev.sneller.sql.rule;
