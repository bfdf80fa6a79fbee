package io.marketgate.checkout.wire;

import io.marketgate.explanation.RenderedJson;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Writes rendered JSON byte for byte, so that the storefront gets what the journal holds. */
@Provider
public class RenderedJsonWriter implements ServerMessageBodyWriter<RenderedJson> {

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo resource, MediaType mediaType) {
        return type == RenderedJson.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == RenderedJson.class;
    }

    @Override
    public void writeResponse(RenderedJson json, Type genericType, ServerRequestContext context) {
        context.serverResponse().end(json.utf8());
    }

    @Override
    public void writeTo(
            RenderedJson json,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(json.utf8());
    }
}
