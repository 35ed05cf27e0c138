package org.xinke.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds Chromium and Chinese fonts on this machine; installs both where it may (Debian, as root), else says what to do. */
public final class BrowserProgram {
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final List<String> FONTS =
            List.of("/usr/share/fonts/opentype/noto", "/System/Library/Fonts", "/usr/share/fonts/noto-cjk");
    private static final String WANTED =
            "浏览器测试需要 Chromium 和中文字体:请执行 apt-get install chromium fonts-noto-cjk(或把浏览器路径放进环境变量 XINKE_BROWSER)。"
                    + " · Browser tests need Chromium and CJK fonts: apt-get install chromium fonts-noto-cjk"
                    + " (or name the browser in XINKE_BROWSER).";

    private BrowserProgram() {}

    public static Path find() {
        if (present().isEmpty() || FONTS.stream().map(Path::of).noneMatch(Files::isDirectory)) {
            install();
        }
        return present().orElseThrow(() -> new IllegalStateException(WANTED));
    }

    private static Optional<Path> present() {
        return Stream.concat(Stream.ofNullable(System.getenv("XINKE_BROWSER")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void install() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            throw new IllegalStateException(WANTED);
        }
        run("apt-get", "update", "-q");
        run("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-noto-cjk");
    }

    private static void run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(WANTED);
            }
        } catch (IOException e) {
            throw new IllegalStateException(WANTED, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
