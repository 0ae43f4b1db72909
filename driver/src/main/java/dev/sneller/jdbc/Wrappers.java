package dev.sneller.jdbc;

import dev.sneller.error.ErrorCode;
import dev.sneller.jdbc.error.SqlErrors;
import java.sql.SQLException;

/** {@link java.sql.Wrapper#unwrap} for objects that wrap nothing but themselves. */
final class Wrappers {
    private Wrappers() {}

    static <T> T unwrap(Object self, Class<T> type) throws SQLException {
        if (type.isInstance(self)) {
            return type.cast(self);
        }
        throw SqlErrors.of(
                ErrorCode.INVALID_ARGUMENT,
                self.getClass().getName() + " is no " + type.getName() + "; ask isWrapperFor first");
    }
}
