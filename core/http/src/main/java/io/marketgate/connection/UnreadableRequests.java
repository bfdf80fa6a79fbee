package io.marketgate.connection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.problem.Problem;
import io.marketgate.problem.ProblemType;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;

/**
 * Answers with a problem the requests that the server cannot read, and closes their connection. The server would answer them
 * without a body, or not at all. While an answer to an earlier request is due it does so still, because answers have an order.
 */
final class UnreadableRequests extends ChannelInboundHandlerAdapter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExchangeTimer timer;
    private boolean refused;

    UnreadableRequests(ExchangeTimer timer) {
        this.timer = timer;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) throws Exception {
        if (refused) {
            ReferenceCountUtil.release(part);
        } else if (part instanceof HttpRequest request
                && request.decoderResult().isFailure()
                && !timer.isAnswering()) {
            refused = true;
            ReferenceCountUtil.release(part);
            var unused = context.writeAndFlush(answer(request.decoderResult().cause()))
                    .addListener(ChannelFutureListener.CLOSE);
        } else {
            super.channelRead(context, part);
        }
    }

    private static FullHttpResponse answer(Throwable fault) {
        if (fault instanceof TooLongHttpLineException) {
            return answer(ProblemType.URI_TOO_LONG, "a shorter address is expected");
        }
        return fault instanceof TooLongHttpHeaderException
                ? answer(ProblemType.HEADERS_TOO_LARGE, "fewer or shorter headers are expected")
                : answer(
                        ProblemType.INVALID_REQUEST, "a well-formed request line and well-formed headers are expected");
    }

    private static FullHttpResponse answer(ProblemType type, String detail) {
        FullHttpResponse answer = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(type.status()),
                Unpooled.wrappedBuffer(written(Problem.of(type, detail))));
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, answer.content().readableBytes())
                .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return answer;
    }

    private static byte[] written(Problem problem) {
        try {
            return JSON.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always JSON", e);
        }
    }
}
