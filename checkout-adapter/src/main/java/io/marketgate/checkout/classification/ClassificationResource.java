package io.marketgate.checkout.classification;

import io.marketgate.access.Roles;
import io.marketgate.checkout.wire.Body;
import io.marketgate.market.MarketCode;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.marketgate.problem.RequestLimit;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What products are in each market, before they are SKUs of anybody. */
@Path(ClassificationResource.PATH)
@Tag(name = "Classifications")
@RolesAllowed({Roles.STOREFRONT, Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER, Roles.AUDITOR, Roles.OPERATOR})
public class ClassificationResource {
    static final String PATH = "/v1/classifications";
    static final String MARKETS = "markets";
    static final String LOCALE = "locale";
    /** The most lines of one request. */
    static final int MOST_LINES = 100_000;

    private static final String LINES = "application/x-ndjson";
    private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,4}");

    private final ClassifyProducts classifyProducts;

    ClassificationResource(ClassifyProducts classifyProducts) {
        this.classifyProducts = classifyProducts;
    }

    /** Classifies the products of a document, or of lines. */
    @POST
    @Consumes({MediaType.APPLICATION_JSON, LINES})
    @Produces({MediaType.APPLICATION_JSON, LINES})
    @Blocking
    @Operation(operationId = "classifyProducts", summary = "What products are in each market")
    @APIResponse(
            responseCode = "200",
            description = "What each product is in each market, in the order of the request",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ClassificationAnswer")),
                @Content(mediaType = LINES, schema = @Schema(ref = "ClassifiedLine"))
            })
    public Response classify(
            @QueryParam(MARKETS)
                    @Parameter(
                            description =
                                    "of lines: the markets and groups to ask, such as `US,EU`; all where none is named",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 400))
                    @Nullable
                    String markets,
            @QueryParam(LOCALE)
                    @Parameter(
                            description =
                                    "of lines: the language of the answers; that of `Accept-Language` where none is named",
                            schema = @Schema(ref = "Locale"))
                    @Nullable
                    String locale,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(ref = "ClassificationRequest")),
                                @Content(mediaType = LINES, schema = @Schema(ref = "ProductDescription"))
                            })
                    Body body) {
        if (MediaType.valueOf(contentType).isCompatible(MediaType.valueOf(LINES))) {
            requireFewLines(body);
            return Response.ok(classifyProducts.lines(body, markets(markets), locale(locale), acceptLanguage), LINES)
                    .build();
        }
        refuse(MARKETS, markets);
        refuse(LOCALE, locale);
        if (body.bytes().length > RequestLimit.USUAL.bytes()) {
            throw ProblemException.of(
                    ProblemType.TOO_LARGE,
                    "the body is larger than " + RequestLimit.USUAL.bytes() / 1024
                            + " KiB; send more products as lines, with" + " `Content-Type: " + LINES + "`");
        }
        return Response.ok(classifyProducts.document(body, acceptLanguage), MediaType.APPLICATION_JSON)
                .build();
    }

    private static void requireFewLines(Body body) {
        int lines = 0;
        for (byte one : body.bytes()) {
            lines += one == '\n' ? 1 : 0;
        }
        if (lines > MOST_LINES) {
            throw ProblemException.of(ProblemType.TOO_LARGE, "at most " + MOST_LINES + " lines are read");
        }
    }

    private static void refuse(String parameter, @Nullable String value) {
        if (value != null) {
            throw ProblemException.invalid(parameter, "is of lines; a JSON body has a member of that name");
        }
    }

    private static @Nullable List<MarketCode> markets(@Nullable String named) {
        if (named == null) {
            return null;
        }
        List<String> words = Arrays.asList(named.split(",", -1));
        if (words.size() > ClassificationRequest.MOST_MARKETS) {
            throw ProblemException.invalid(MARKETS, "1 to " + ClassificationRequest.MOST_MARKETS + " are expected");
        }
        try {
            return words.stream().map(String::strip).map(MarketCode::parse).toList();
        } catch (IllegalArgumentException notACode) {
            throw ProblemException.invalid(MARKETS, MarketCode.EXPECTED + ", or several with commas between them");
        }
    }

    private static @Nullable String locale(@Nullable String named) {
        if (named != null && !LANGUAGE_TAG.matcher(named).matches()) {
            throw ProblemException.invalid(LOCALE, "a BCP 47 tag such as `de` or `zh-Hans` is expected");
        }
        return named;
    }
}
