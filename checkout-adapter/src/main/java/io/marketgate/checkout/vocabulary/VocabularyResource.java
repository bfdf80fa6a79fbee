package io.marketgate.checkout.vocabulary;

import io.marketgate.access.Roles;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The vocabulary, for every authenticated caller. */
@Path("/v1")
@Tag(name = "Vocabulary")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.STOREFRONT,
    Roles.CATALOGUE_EDITOR,
    Roles.CATALOGUE_APPROVER,
    Roles.IDENTITY_OFFICER,
    Roles.PHARMACIST,
    Roles.AUDITOR,
    Roles.MERCHANT_ADMIN,
    Roles.OPERATOR
})
public class VocabularyResource {
    private static final int MOST_FOUND = 50;
    private static final int LONGEST = 100;

    private final Vocabulary vocabulary = BundledPacks.vocabulary();
    private final VocabularyAnswer words = VocabularyAnswer.of(vocabulary);

    /** All words a caller may write. */
    @GET
    @Path("vocabulary")
    @Operation(operationId = "getVocabulary", summary = "Every word a caller may write")
    public VocabularyAnswer vocabulary() {
        return words;
    }

    /** The substances and species with a name that contains a text. */
    @GET
    @Path("substances")
    @Operation(operationId = "searchSubstances", summary = "Look up substances and species in the register")
    public List<SubstanceAnswer> substances(
            @QueryParam("q")
                    @Parameter(
                            required = true,
                            description =
                                    "part of a name in any language, or of a registry number; at most 50 are found",
                            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 100))
                    @Nullable
                    String q) {
        if (q == null || q.isBlank() || q.length() > LONGEST) {
            throw ProblemException.invalid("q", "1 to " + LONGEST + " characters are needed");
        }
        return vocabulary.substances().search(q, MOST_FOUND).stream()
                .map(entry -> SubstanceAnswer.of(entry, vocabulary.substances()))
                .toList();
    }
}
