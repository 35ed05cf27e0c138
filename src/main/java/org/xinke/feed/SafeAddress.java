package org.xinke.feed;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import org.xinke.shared.RuleViolation;

/**
 * Where a webhook may go: https, and no address inside the school's network or this machine, for else whoever registers one
 * could make the server knock at doors that only it can reach. The addresses are checked when they are connected to, not
 * before, so that a name cannot change in between.
 *
 * @param privateNetworks addresses inside the school's own network are allowed
 * @param loopback http to this very machine is allowed
 */
record SafeAddress(boolean privateNetworks, boolean loopback) {
    private static final int SHARED_FIRST = 100;

    boolean allows(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return loopback;
        }
        if (address.isAnyLocalAddress() || address.isMulticastAddress() || address.isLinkLocalAddress()) {
            return false;
        }
        return privateNetworks || !inside(address);
    }

    /** @throws RuleViolation when the address is not one that may be called */
    void check(okhttp3.HttpUrl url) {
        boolean local = url.host().equals("127.0.0.1")
                || url.host().equals("localhost")
                || url.host().equals("::1");
        if (!url.isHttps() && !(local && loopback)) {
            throw new RuleViolation("feed.error.https");
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw new RuleViolation("feed.error.url");
        }
    }

    private static boolean inside(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet4Address) {
            return address.isSiteLocalAddress()
                    || first == 0
                    || first >= 240
                    || (first == SHARED_FIRST && second >= 64 && second < 128)
                    || (first == 198 && (second == 18 || second == 19));
        }
        boolean uniqueLocal = (first & 0xfe) == 0xfc;
        boolean translated = first == 0x00 && second == 0x64;
        boolean mapped = ((Inet6Address) address).isIPv4CompatibleAddress();
        boolean tunnel = first == 0x20 && second == 0x02;
        return uniqueLocal || translated || mapped || tunnel || address.isSiteLocalAddress();
    }
}
