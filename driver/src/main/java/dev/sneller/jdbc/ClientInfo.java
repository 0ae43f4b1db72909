package dev.sneller.jdbc;

import dev.sneller.error.ErrorCode;
import dev.sneller.jdbc.error.SqlErrors;
import java.sql.ClientInfoStatus;
import java.sql.Connection;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What an application says about itself: kept with the connection, shown by tools. */
final class ClientInfo {
    /** The names of {@link Connection#setClientInfo}'s documentation. */
    static final List<String> NAMES = List.of("ApplicationName", "ClientUser", "ClientHostname");

    private final SnellerConnection connection;
    private final Properties values = new Properties();

    ClientInfo(SnellerConnection connection) {
        this.connection = connection;
    }

    synchronized void set(String name, String value) throws SQLClientInfoException {
        check(name);
        if (value == null) {
            values.remove(name);
        } else {
            values.setProperty(name, value);
        }
    }

    synchronized void replace(Properties all) throws SQLClientInfoException {
        for (String name : all.stringPropertyNames()) {
            check(name);
        }
        values.clear();
        all.stringPropertyNames().forEach(name -> values.setProperty(name, all.getProperty(name)));
    }

    private void check(String name) throws SQLClientInfoException {
        SQLException reason = null;
        ClientInfoStatus status = ClientInfoStatus.REASON_UNKNOWN_PROPERTY;
        if (isClosed()) {
            reason = SqlErrors.of(ErrorCode.CONNECTION_CLOSED, "the connection is closed; open another one");
            status = ClientInfoStatus.REASON_UNKNOWN;
        } else if (!NAMES.contains(name)) {
            reason = SqlErrors.of(
                    ErrorCode.UNKNOWN_OPTION, "no client info '" + name + "'; there are " + String.join(", ", NAMES));
        }
        if (reason != null) {
            throw new SQLClientInfoException(
                    reason.getMessage(), reason.getSQLState(), reason.getErrorCode(), Map.of(name, status), reason);
        }
    }

    private boolean isClosed() {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    synchronized Properties copy() {
        Properties copy = new Properties();
        copy.putAll(values);
        return copy;
    }
}
