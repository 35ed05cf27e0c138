package org.xinke.notices;

import java.util.Arrays;
import java.util.List;

/** A way out of the application. In it everything is said anyhow: there is no switch for that. */
public enum Channel {
    MAIL(true),
    SMS(true),
    /** A robot in a section's group, of WeCom (企业微信) ... */
    WECOM(false),
    /** ... or DingTalk (钉钉). */
    DINGTALK(false);

    private final boolean personal;

    Channel(boolean personal) {
        this.personal = personal;
    }

    /** It reaches one person, not a group. */
    public boolean personal() {
        return personal;
    }

    public static List<Channel> personalOnes() {
        return Arrays.stream(values()).filter(Channel::personal).toList();
    }

    public static List<Channel> robots() {
        return Arrays.stream(values()).filter(channel -> !channel.personal).toList();
    }
}
