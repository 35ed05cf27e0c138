package org.xinke.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/**
 * Packages of npm that a test needs, with their versions fixed in a package.json: a lock file would name the host of a
 * registry.
 */
public final class NodePackages {
    private NodePackages() {}

    /** Into this folder, unless they are there already. */
    public static void install(Path packageJson, Path home) throws IOException, InterruptedException {
        Path installed = home.resolve("node_modules/package.json");
        if (Files.isRegularFile(installed) && Files.mismatch(packageJson, installed) < 0) {
            return;
        }
        Files.createDirectories(home);
        Files.copy(packageJson, home.resolve("package.json"), StandardCopyOption.REPLACE_EXISTING);
        Path log = home.resolve("npm.log");
        Process npm = new ProcessBuilder(
                        "npm", "install", "--no-package-lock", "--prefer-offline", "--no-audit", "--no-fund")
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!npm.waitFor(5, TimeUnit.MINUTES) || npm.exitValue() != 0) {
            throw new IllegalStateException(
                    "npm 无法安装 " + packageJson + " · npm cannot install it, once it needs its registry: see " + log);
        }
        Files.copy(packageJson, installed, StandardCopyOption.REPLACE_EXISTING);
    }
}
