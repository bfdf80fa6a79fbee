package io.marketgate.connection;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.smallrye.config.SmallRyeConfig;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Gives every connection that a server of this process accepts a timer, at the public port and at the management port.
 * The server's own timeouts count from the last byte, so that a byte now and then would hold a connection for ever.
 *
 * <p>Netty finds this class as a service, if {@linkplain #enable enabled} before the first server starts.
 */
public final class TimedConnections extends ChannelInitializerExtension {
    private volatile @Nullable ConnectionsConfig config;

    /** Has Netty look for its extensions. */
    public static void enable() {
        System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }

    @Override
    public void postInitializeServerChildChannel(Channel accepted) {
        accepted.pipeline().addFirst(new ArrivingBytes(config()));
    }

    private ConnectionsConfig config() {
        ConnectionsConfig read = config;
        if (read == null) {
            read = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class).getConfigMapping(ConnectionsConfig.class);
            config = read;
        }
        return read;
    }
}
