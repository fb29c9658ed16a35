package io.musterbook.directorysync;

/**
 * A connection together with the one moment in which its token can be read.
 *
 * @param bearerToken shown once; only its hash is stored
 */
public record NewConnection(ConnectionSnapshot connection, String bearerToken) {
    @Override
    public String toString() {
        return "NewConnection[" + connection.id() + ", token masked]";
    }
}
