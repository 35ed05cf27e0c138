package org.xinke.shared;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Addresses of the Internet that begin alike, such as {@code 10.0.0.0/8} or {@code fd00::/8}. */
public record AddressRange(byte[] start, int bits) {
    /** Nothing here may be a name: it would be asked of a name server. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** @throws IllegalArgumentException when it is no such range */
    public static AddressRange of(String text) {
        String[] parts = text.strip().split("/", -1);
        byte[] start = bytes(parts[0]);
        int all = start.length * Byte.SIZE;
        int bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
        if (start.length == 0 || bits < 0 || bits > all) {
            throw new IllegalArgumentException("no range of addresses: " + text);
        }
        return new AddressRange(start, bits);
    }

    public boolean contains(String address) {
        byte[] bytes = bytes(address);
        int rest = start.length * Byte.SIZE - bits;
        return bytes.length == start.length
                && new BigInteger(1, bytes).shiftRight(rest).equals(new BigInteger(1, start).shiftRight(rest));
    }

    /** Empty when it is no address; a zone ({@code fe80::1%eth0}) does not count. */
    private static byte[] bytes(String address) {
        String bare = address.replaceFirst("%.*", "");
        try {
            return LITERAL.matcher(bare).matches() ? InetAddress.getByName(bare).getAddress() : new byte[0];
        } catch (UnknownHostException e) {
            return new byte[0];
        }
    }
}
