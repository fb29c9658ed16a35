package io.musterbook.web.api.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads a request's JSON object or array, up to {@value #MAX_BYTES} bytes and not compressed. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBodyReader implements MessageBodyReader<ContainerNode<?>> {
    static final int MAX_BYTES = 262_144;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == ObjectNode.class || type == ArrayNode.class;
    }

    @Override
    public ContainerNode<?> readFrom(
            Class<ContainerNode<?>> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        var encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equals("identity")) {
            throw new ClientErrorException(
                    "Send the body without Content-Encoding.", Response.Status.UNSUPPORTED_MEDIA_TYPE);
        }
        var bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new ClientErrorException(
                    "The body is larger than " + MAX_BYTES + " bytes.", Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        if (bytes.length == 0) {
            throw new InvalidRequest("The body is missing. Send JSON.");
        }
        return type.isAssignableFrom(ArrayNode.class) ? Json.readArray(bytes) : Json.readObject(bytes);
    }
}
