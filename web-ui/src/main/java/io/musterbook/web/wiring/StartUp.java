package io.musterbook.web.wiring;

import io.musterbook.web.settings.Settings;
import io.musterbook.web.settings.SettingsRefused;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts the application in order: settings, database, secret key, first data, background work. What goes wrong stops
 * the deployment; the launcher finds the reason in a system property.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class StartUp {
    private static final Logger LOG = Logger.getLogger(StartUp.class.getName());

    private final Database database;
    private final Instance<Secrets> secrets;
    private final Instance<FirstData> firstData;
    private final Instance<OperatorKey> operatorKey;
    private final Instance<BackgroundWork> backgroundWork;

    @Inject
    public StartUp(
            Database database,
            Instance<Secrets> secrets,
            Instance<FirstData> firstData,
            Instance<OperatorKey> operatorKey,
            Instance<BackgroundWork> backgroundWork) {
        this.database = database;
        this.secrets = secrets;
        this.firstData = firstData;
        this.operatorKey = operatorKey;
        this.backgroundWork = backgroundWork;
    }

    @PostConstruct
    void start() {
        try {
            Settings.current();
            database.migrate();
            secrets.get().check();
            firstData.get().plant();
            operatorKey.get().announce();
            backgroundWork.get().start();
        } catch (StartRefused | SettingsRefused refused) {
            System.setProperty(Settings.REFUSED, String.valueOf(refused.getMessage()));
            LOG.log(Level.SEVERE, "Musterbook does not start: {0}", refused.getMessage());
            throw refused;
        }
    }

    @PreDestroy
    void stop() {
        backgroundWork.get().stop();
    }
}
