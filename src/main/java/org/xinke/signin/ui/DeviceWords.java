package org.xinke.signin.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Texts;

/**
 * A browser and its system in words by which its owner recognises them. Only what is common at a school: the rest is "another
 * device", and a wrong guess harms nobody.
 */
final class DeviceWords {
    /** Several say they are others too: the first that fits is what it is. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("wxwork", "signin.browser.wecom"),
            Map.entry("MicroMessenger", "signin.browser.wechat"),
            Map.entry("DingTalk", "signin.browser.dingtalk"),
            Map.entry("QQBrowser", "signin.browser.qq"),
            Map.entry("HuaweiBrowser", "signin.browser.huawei"),
            Map.entry("MiuiBrowser", "signin.browser.xiaomi"),
            Map.entry("Edg", "Edge"),
            Map.entry("Firefox", "Firefox"),
            Map.entry("Chrome", "Chrome"),
            Map.entry("Safari", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("HarmonyOS", "HarmonyOS"),
            Map.entry("OpenHarmony", "HarmonyOS"),
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Windows", "Windows"),
            Map.entry("Macintosh", "Mac"),
            Map.entry("Linux", "Linux"));

    private DeviceWords() {}

    static String of(@Nullable String agent, Locale locale) {
        String browser = first(BROWSERS, agent, locale);
        String system = first(SYSTEMS, agent, locale);
        if (browser.isEmpty() && system.isEmpty()) {
            return Texts.get(locale, "signin.otherDevice");
        }
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
    }

    private static String first(List<Map.Entry<String, String>> marks, @Nullable String agent, Locale locale) {
        return marks.stream()
                .filter(mark -> agent != null && agent.contains(mark.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .map(name -> name.startsWith("signin.") ? Texts.get(locale, name) : name)
                .orElse("");
    }
}
