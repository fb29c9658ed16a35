package io.musterbook.launcher;

import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/**
 * Payara Micro in this process, booted from the flat class path of its launch folder, as its own
 * {@code RootDirLauncher} does, but with a root folder of our choice: that class takes the launch folder itself, and two
 * servers would share their applications.
 */
final class PayaraServer {
    private final PayaraMicroBoot boot;

    private PayaraServer(PayaraMicroBoot boot) {
        this.boot = boot;
    }

    /** The unpacked Payara Micro that this process runs from. */
    static Path home() {
        var source = PayaraMicro.class.getProtectionDomain().getCodeSource();
        try {
            return Path.of(source.getLocation().toURI()).toAbsolutePath().resolveSibling("");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the launch folder's address is no URI", e);
        }
    }

    /**
     * Boots the server and deploys the application; returns when both were tried. A failed deployment is not reported
     * by Payara: see {@link #serves()} and {@link ConsoleLog#firstError()}.
     *
     * @throws ServerFailed if the server did not boot
     */
    static PayaraServer boot(String[] arguments, List<String> listenerSettings) throws ServerFailed {
        System.setProperty(
                "fish.payara.micro.BootJar",
                home().resolve("launch-micro.jar").toUri().toString());
        System.setProperty("fish.payara.micro.UnpackDir", home().toString());
        try {
            var type = Class.forName("fish.payara.micro.impl.PayaraMicroImpl");
            var instance = (PayaraMicroBoot) type.getMethod("getInstance").invoke(null);
            instance.setPreBootHandler(commands -> set(commands, listenerSettings));
            type.getMethod("create", String[].class).invoke(null, (Object) arguments);
            return new PayaraServer(instance);
        } catch (InvocationTargetException e) {
            throw new ServerFailed(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this is not the Payara Micro that the launcher was written for", e);
        }
    }

    /** Whether the application was deployed and started. (The names of deployed applications hold failed ones, too.) */
    boolean serves() {
        return !boot.getRuntime().getLocalDescriptor().getDeployedApplications().isEmpty();
    }

    private static void set(AdminCommandRunner commands, List<String> settings) {
        for (var setting : settings) {
            var result = commands.run("set", setting);
            if (result.getExitStatus() == ClusterCommandResult.ExitStatus.FAILURE) {
                throw new IllegalStateException("Payara refused the setting " + setting + ": " + result.getOutput());
            }
        }
    }

    /** The server did not boot; the cause says why. */
    static final class ServerFailed extends Exception {
        private static final long serialVersionUID = 1L;

        ServerFailed(Throwable cause) {
            super(cause);
        }
    }
}
