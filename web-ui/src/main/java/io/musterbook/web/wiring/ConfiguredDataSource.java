package io.musterbook.web.wiring;

import io.musterbook.web.settings.DatabaseSettings;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The physical connections under the server's pool. The URL decides which driver makes them, so that one WAR runs on
 * either database by configuration alone.
 */
public class ConfiguredDataSource implements DataSource {
    private final DataSource driver = driver(DatabaseSettings.current());
    private final boolean counting = DatabaseSettings.current().countStatements();

    private static DataSource driver(DatabaseSettings settings) {
        if (settings.isPostgres()) {
            var postgres = new PGSimpleDataSource();
            postgres.setUrl(settings.url());
            postgres.setUser(settings.user());
            postgres.setPassword(settings.password());
            postgres.setReWriteBatchedInserts(true);
            postgres.setConnectTimeout(5);
            postgres.setTcpKeepAlive(true);
            postgres.setApplicationName("musterbook");
            return postgres;
        }
        var h2 = new JdbcDataSource();
        h2.setURL(settings.url());
        h2.setUser(settings.user());
        h2.setPassword(settings.password());
        return h2;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = driver.getConnection();
        return counting ? StatementCount.counting(connection) : connection;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection(); // the pool knows no other user than the configured one
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return driver.getLogWriter();
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        driver.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        driver.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return driver.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return driver.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return driver.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return driver.isWrapperFor(type);
    }
}
