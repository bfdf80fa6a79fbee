package io.marketgate.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;

/** Tells the timer of the ends of requests and answers. */
final class ExchangeEnds extends ChannelDuplexHandler {
    private final ExchangeTimer timer;

    ExchangeEnds(ExchangeTimer timer) {
        this.timer = timer;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) throws Exception {
        if (part instanceof LastHttpContent) {
            timer.requestArrived();
        }
        super.channelRead(context, part);
    }

    @Override
    public void write(ChannelHandlerContext context, Object part, ChannelPromise written) throws Exception {
        boolean end = part instanceof LastHttpContent && !isInterim(part);
        super.write(context, part, end ? written.unvoid().addListener(sent -> timer.requestAnswered()) : written);
    }

    /** Such as {@code 100 Continue}, which a whole answer follows. */
    private static boolean isInterim(Object part) {
        return part instanceof HttpResponse answer && answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
