package dev.sneller.jdbc;

import dev.sneller.error.ErrorCode;
import dev.sneller.jdbc.error.SqlErrors;
import dev.sneller.jdbc.metadata.JdbcTypes;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.sql.ParameterMetaData;
import java.sql.SQLException;
import java.util.List;

/** The types of a statement's {@code ?}, as the statement's text decides them. */
record ParameterDescriptions(List<LogicalType> types) implements ParameterMetaData {
    private LogicalType type(int index) throws SQLException {
        if (index < 1 || index > types.size()) {
            throw SqlErrors.of(
                    ErrorCode.MISSING_PARAMETER,
                    "there is no parameter " + index + "; the statement has " + types.size());
        }
        return types.get(index - 1);
    }

    @Override
    public int getParameterCount() {
        return types.size();
    }

    @Override
    public int isNullable(int index) throws SQLException {
        type(index);
        return parameterNullable;
    }

    @Override
    public boolean isSigned(int index) throws SQLException {
        TypeKind kind = type(index).kind();
        return kind == TypeKind.NUMBER || kind == TypeKind.DOUBLE;
    }

    @Override
    public int getPrecision(int index) throws SQLException {
        return JdbcTypes.precision(type(index));
    }

    @Override
    public int getScale(int index) throws SQLException {
        return type(index).scale();
    }

    @Override
    public int getParameterType(int index) throws SQLException {
        return JdbcTypes.jdbcType(type(index));
    }

    @Override
    public String getParameterTypeName(int index) throws SQLException {
        return JdbcTypes.typeName(type(index));
    }

    @Override
    public String getParameterClassName(int index) throws SQLException {
        return JdbcTypes.className(type(index));
    }

    @Override
    public int getParameterMode(int index) throws SQLException {
        type(index);
        return parameterModeIn;
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return Wrappers.unwrap(this, type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
