package io.marketgate.admin.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.access.Roles;
import io.marketgate.admin.AsOfQuery;
import io.marketgate.admin.CrudResource;
import io.marketgate.admin.CrudResources;
import io.marketgate.admin.Item;
import io.marketgate.admin.Listing;
import io.marketgate.admin.Markets;
import io.marketgate.admin.Members;
import io.marketgate.admin.Moments;
import io.marketgate.admin.PageQuery;
import io.marketgate.admin.Revision;
import io.marketgate.admin.Words;
import io.marketgate.catalogue.Moment;
import io.marketgate.catalogue.PolicyRule;
import io.marketgate.catalogue.Resource;
import io.marketgate.explanation.Notice;
import io.marketgate.pack.Packs;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.marketgate.problem.Violation;
import io.marketgate.rule.Rule;
import io.marketgate.rule.RuleId;
import io.marketgate.rule.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The merchant's own rules: forbid and require, in the words of the packs. */
@Path("/admin/v1/rules")
@Tag(name = "Rules")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER, Roles.AUDITOR, Roles.OPERATOR})
public class RuleResource {
    private static final String ID = "id";

    private final CrudResource<RuleId, PolicyRule, RuleBody> resource;
    private final CompiledRules rules;
    private final Markets markets;
    private final Moments moments;
    private final Clock clock;

    RuleResource(CrudResources resources, CompiledRules rules, Markets markets, Moments moments, Clock clock) {
        this.clock = clock;
        this.resource = resources.of(Resource.POLICY_RULE, RuleId::new, rule -> RuleBody.of(rule, rules.now()));
        this.markets = markets;
        this.moments = moments;
        this.rules = rules;
    }

    /** Creates or replaces a rule, if the law compiles with it. */
    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER})
    @Operation(
            operationId = "putRule",
            summary = "Make a rule of the merchant's be as given",
            description =
                    "One rule in the shape of a pack's, forbid or require only. Its `id` may be left out. What a GET"
                            + " gives may be sent back: `rule` counts, and what is made of it has to fit it.")
    public RestResponse<Revision> put(
            @RestPath String id,
            @NotNull
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(ref = "PolicyRule")))
                    JsonNode body,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        RuleId name = Members.read(ID, id, RuleId::new);
        refuseNameOfLaw(name);
        RestatedRule restated = RestatedRule.of(body);
        String source = named(name, restated == null ? body : restated.rule()).toString();
        Rule rule = Words.orProblem(rules.now().read(source), ProblemType.REFUSED_RULE);
        PolicyRule stored = new PolicyRule(name, source);
        if (restated != null) {
            restated.mustFit(RuleBody.of(stored, rules.now()));
        }
        return resource.put(
                stored,
                restated == null ? ifMatch : restated.seen(name.value(), ifMatch),
                reason -> ProblemException.refused(ProblemType.REFUSED_RULE, List.of(new Violation("", reason))),
                notices(rule));
    }

    /** What of a rule applies nowhere, or never again. */
    private List<Notice> notices(Rule rule) {
        Scope scope = rule.head().scope();
        Instant end = rule.head().force().ends();
        Stream<Notice> over = end == null || end.isAfter(clock.instant())
                ? Stream.empty()
                : Stream.of(new Notice(Notice.Code.NOT_COUNTED, "/to", "the rule is out of force"));
        return Stream.of(
                        scope.markets().stream().sorted().flatMap(market -> markets.unjudged("/for/market", market)),
                        scope.classes().stream()
                                .sorted()
                                .flatMap(named -> markets.unregulated("/for/class", named, scope.markets())),
                        over)
                .flatMap(notices -> notices)
                .toList();
    }

    /** One rule, with its ETag; or as it was. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getRule", summary = "Read a rule of the merchant's")
    public RestResponse<Item<RuleBody>> get(@RestPath String id, @BeanParam AsOfQuery asOf) {
        Moment moment = moments.of(asOf);
        return read(moment).get(id, moment);
    }

    /** All of them, page by page. */
    @GET
    @Operation(operationId = "listRules", summary = "List the merchant's own rules")
    public Listing<Item<RuleBody>> list(@BeanParam PageQuery page, @BeanParam AsOfQuery asOf) {
        Moment moment = moments.of(asOf);
        return read(moment).list(page, moment);
    }

    /** Deletes a rule. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER})
    @Operation(operationId = "deleteRule", summary = "Delete a rule of the merchant's")
    public RestResponse<Revision> delete(@RestPath String id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return resource.delete(id, ifMatch);
    }

    /** The rules as the packs of that state read them. */
    private CrudResource<RuleId, PolicyRule, RuleBody> read(@Nullable Moment moment) {
        RuleReading then = rules.as(moment);
        return resource.shown(rule -> RuleBody.of(rule, then));
    }

    /** Refuses the name of a law's rule, which every version of its pack begins with the pack's code and a hyphen. */
    private void refuseNameOfLaw(RuleId name) {
        Packs packs = rules.now().packs();
        String first = name.value().split("-", 2)[0];
        boolean ofLaw = packs.all().stream()
                        .flatMap(pack -> pack.rules().rules().stream())
                        .anyMatch(rule -> rule.id().equals(name))
                || !first.equals(name.value()) && markets.isNamed(first);
        if (ofLaw) {
            throw ProblemException.refused(
                    ProblemType.REFUSED_RULE,
                    List.of(new Violation(
                            ID, "`" + name + "` is named as the law of a market is; choose a name of the shop's own")));
        }
    }

    /** The rule with the name of its path. The name comes first, so that equal rules have equal texts. */
    private static ObjectNode named(RuleId name, JsonNode body) {
        if (!(body instanceof ObjectNode rule)) {
            throw ProblemException.invalid("", "an object is expected");
        }
        Words.requireModest(rule, "");
        if (rule.has(ID) && !name.value().equals(rule.get(ID).textValue())) {
            throw ProblemException.invalid("/" + ID, "must be the name in the path");
        }
        ObjectNode named = rule.objectNode().put(ID, name.value());
        return named.setAll(rule);
    }
}
