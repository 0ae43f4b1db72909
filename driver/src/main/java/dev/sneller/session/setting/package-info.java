/**
 * What a session can be told: names, values, checks, limits.
 *
 * <p>Owns: {@link dev.sneller.session.setting.Setting}, the one list of them; {@link dev.sneller.session.setting.Settings}, a session's values;
 * {@link dev.sneller.session.setting.Limits}. Does not own: where they take effect.
 *
 * <p>Invariants: a value that is kept was checked.
 */
package dev.sneller.session.setting;
