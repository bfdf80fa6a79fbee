package io.marketgate.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.seal.Checkpoint.Beginning;
import io.marketgate.seal.Checkpoint.DroppedDay;
import io.marketgate.seal.Checkpoint.EventHead;
import io.marketgate.seal.Checkpoint.TrailHead;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A checkpoint as the claims of its token. */
final class CheckpointJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int HEXADECIMAL = 16;

    private CheckpointJson() {}

    static byte[] write(Checkpoint checkpoint) {
        ObjectNode claims = JSON.createObjectNode();
        claims.put("number", checkpoint.number());
        claims.put("at", checkpoint.at().toString());
        byte[] previous = checkpoint.previous();
        claims.put("previous", previous == null ? null : Digest.text(previous));
        claims.putObject("begins")
                .put("journal", checkpoint.begins().journal().toString())
                .put("revision", checkpoint.begins().revision());
        ArrayNode lanes = claims.putArray("lanes");
        for (Head head : checkpoint.lanes()) {
            lanes.addObject()
                    .put("day", head.day().toString())
                    .put("lane", Commit.text(head.lane()))
                    .put("sequence", head.sequence())
                    .put("hash", Digest.text(head.hash()));
        }
        TrailHead trail = checkpoint.trail();
        if (trail != null) {
            claims.putObject("trail").put("revision", trail.revision()).put("hash", Digest.text(trail.hash()));
        }
        EventHead events = checkpoint.events();
        if (events != null) {
            claims.putObject("events").put("sequence", events.sequence()).put("hash", Digest.text(events.hash()));
        }
        ArrayNode dropped = claims.putArray("dropped");
        for (DroppedDay day : checkpoint.dropped()) {
            byte[] manifest = day.manifest();
            dropped.addObject()
                    .put("day", day.day().toString())
                    .put("manifest", manifest == null ? null : Digest.text(manifest));
        }
        try {
            return JSON.writeValueAsBytes(claims);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }

    /** @throws IllegalArgumentException if it is not a checkpoint */
    static Checkpoint read(byte[] payload) {
        try {
            JsonNode claims = JSON.readTree(payload);
            JsonNode begins = claims.required("begins");
            return new Checkpoint(
                    claims.required("number").longValue(),
                    Instant.parse(claims.required("at").asText()),
                    claims.required("previous").isNull()
                            ? null
                            : Digest.parse(claims.required("previous").asText()),
                    new Beginning(
                            Instant.parse(begins.required("journal").asText()),
                            begins.required("revision").longValue()),
                    list(claims.required("lanes"), CheckpointJson::head),
                    claims.has("trail") ? trail(claims.required("trail")) : null,
                    claims.has("events") ? events(claims.required("events")) : null,
                    list(claims.required("dropped"), CheckpointJson::dropped));
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("not a checkpoint", e);
        }
    }

    private static Head head(JsonNode lane) {
        return new Head(
                LocalDate.parse(lane.required("day").asText()),
                Long.parseUnsignedLong(lane.required("lane").asText(), HEXADECIMAL),
                lane.required("sequence").intValue(),
                Digest.parse(lane.required("hash").asText()));
    }

    private static TrailHead trail(JsonNode trail) {
        return new TrailHead(
                trail.required("revision").longValue(),
                Digest.parse(trail.required("hash").asText()));
    }

    private static EventHead events(JsonNode events) {
        return new EventHead(
                events.required("sequence").longValue(),
                Digest.parse(events.required("hash").asText()));
    }

    private static DroppedDay dropped(JsonNode day) {
        JsonNode manifest = day.required("manifest");
        return new DroppedDay(
                LocalDate.parse(day.required("day").asText()),
                manifest.isNull() ? null : Digest.parse(manifest.asText()));
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        List<T> list = new ArrayList<>();
        array.forEach(one -> list.add(read.apply(one)));
        return list;
    }
}
