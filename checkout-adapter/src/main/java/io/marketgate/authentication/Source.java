package io.marketgate.authentication;

import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Where a request comes from, for counting. */
final class Source {
    private static final String UNKNOWN = "unknown";
    /** Of an IPv6 address: one line of a provider has at least so many addresses. */
    private static final int NETWORK_BYTES = 8;

    private static final int IPV4_BYTES = 4;

    private Source() {}

    /**
     * The IPv4 address or the IPv6 network of a caller. What a proxy forwards counts where it is trusted.
     *
     * @param caller null where the connection has ended
     */
    static String of(@Nullable SocketAddress caller) {
        String host = caller == null ? null : caller.hostAddress();
        byte[] address = host == null ? null : NetUtil.createByteArrayFromIpAddressString(host);
        if (address == null) {
            return UNKNOWN;
        }
        byte[] plain = withoutMapping(address);
        byte[] counted = plain.length == IPV4_BYTES ? plain : Arrays.copyOf(plain, NETWORK_BYTES);
        return HexFormat.of().formatHex(counted);
    }

    /** An IPv4 address that is written as one of IPv6 ({@code ::ffff:192.0.2.1}) as itself. */
    private static byte[] withoutMapping(byte[] address) {
        try {
            return InetAddress.getByAddress(address).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has 4 or 16 bytes", e);
        }
    }
}
