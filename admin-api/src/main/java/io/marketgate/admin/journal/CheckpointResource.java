package io.marketgate.admin.journal;

import io.marketgate.access.Roles;
import io.marketgate.admin.Members;
import io.marketgate.admin.Outcomes;
import io.marketgate.seal.History;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Checkpoints by number, to compare with one that a receipt, an archive or an earlier check names. */
@Path("/admin/v1/journal/checkpoints/{number}")
@Tag(name = "Decisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AUDITOR)
public class CheckpointResource {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final History history;

    CheckpointResource(History history) {
        this.history = history;
    }

    /** The checkpoint as it stands in the database. */
    @GET
    @Operation(
            operationId = "readCheckpoint",
            summary = "One checkpoint of the journal, with its hash",
            description =
                    "The checkpoint as it stands in the database, to be compared with the `checkpoint` of a receipt, or with"
                            + " the `lastCheckpoint` of an earlier verification. Another hash, or none, shows that the journal was"
                            + " cut or rewritten. Checkpoints are of all merchants, and name none of their data.")
    @APIResponse(responseCode = "200", description = "The checkpoint")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public CheckpointView read(
            @RestPath
                    @Parameter(
                            description = "the checkpoint's number; counts up from 1",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "1"))
                    String number) {
        long wanted = Members.read("number", number, CheckpointResource::number);
        String jws = history.checkpoint(wanted);
        if (jws == null) {
            throw Outcomes.notFound("there is no checkpoint `" + wanted + "`");
        }
        return CheckpointView.of(wanted, jws);
    }

    private static long number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a number from 1 on, such as `1`");
        }
        return Long.parseLong(text);
    }
}
