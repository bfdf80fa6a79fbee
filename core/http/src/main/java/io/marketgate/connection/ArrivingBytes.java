package io.marketgate.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpResponseEncoder;

/**
 * Tells the timer of bytes from the network, before anything decrypts or reads them. When the server has set up HTTP on
 * the connection, places {@link UnreadableRequests} and {@link ExchangeEnds}
 * behind it.
 */
final class ArrivingBytes extends ChannelInboundHandlerAdapter {
    private final ConnectionsConfig config;

    @SuppressWarnings("NullAway.Init") // set before any other event of the connection
    private ExchangeTimer timer;

    private boolean complete;

    ArrivingBytes(ConnectionsConfig config) {
        this.config = config;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        timer = ExchangeTimer.of(context.channel(), config);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) throws Exception {
        timer.bytesCame();
        if (!complete) {
            complete = placedBehindHttp(context.pipeline());
        }
        super.channelRead(context, bytes);
    }

    /** With TLS, HTTP is set up only after the handshake. */
    private boolean placedBehindHttp(ChannelPipeline pipeline) {
        ChannelHandlerContext http = pipeline.context(HttpResponseEncoder.class);
        if (http == null) {
            return false;
        }
        pipeline.addAfter(http.name(), null, new ExchangeEnds(timer));
        pipeline.addAfter(http.name(), null, new UnreadableRequests(timer));
        return true;
    }
}
