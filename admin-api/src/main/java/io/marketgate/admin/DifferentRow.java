package io.marketgate.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.catalogue.Resource;
import io.marketgate.seal.catalogue.MemberDifference;
import io.marketgate.seal.catalogue.RowDifference;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A row of the catalogue that is not as the audit trail recorded it, as staff read it. */
public record DifferentRow(
        @Schema(
                description =
                        "`ALTERED`: it is not what was recorded; `MISSING`: it was recorded and is gone; `ADDED`: it is there and"
                                + " was not recorded")
        RowDifference.Kind kind,

        @Schema(description = "the kind of resource, such as `partner`, as `/admin/v1/changes` names it")
        String resource,

        @Schema(description = "its name; of eligibility the SKU and the market")
        String key,

        @Schema(
                description =
                        "of the change that wrote it, as the audit trail says; of an added row, as the row says, null where that"
                                + " is no change")
        @Nullable
        Long revision,

        @Schema(description = "what differs; none of a row that is gone or was added")
        List<Member> members) {
    /** What a row of a credential holds of its secret. */
    private static final String SECRET = "/secretSha256";

    /** What differs in a row. */
    public record Member(
            @Schema(
                    description =
                            "a JSON Pointer into the resource, such as `/markets`; without a slash, a column of the row, such as"
                                    + " `valid_to`, or the change that wrote or ended it (`opened_by`, `closed_by`); the empty text where the"
                                    + " stored text differs in form alone or cannot be read")
            String member,

            @Schema(
                    ref = "#/components/schemas/AnyJson",
                    description = "what the audit trail recorded; null where it recorded nothing, or a key's secret")
            @Nullable
            JsonNode recorded,

            @Schema(
                    ref = "#/components/schemas/AnyJson",
                    description = "what the row holds now; null where it holds nothing, or a key's secret")
            @Nullable
            JsonNode found) {}

    /** A difference as it is shown. */
    public static DifferentRow of(RowDifference difference) {
        boolean credential = difference.resource().equals(Resource.API_KEY.word());
        return new DifferentRow(
                difference.kind(),
                difference.resource(),
                difference.name(),
                difference.revision(),
                difference.members().stream()
                        .map(member ->
                                shown(member, credential && member.member().equals(SECRET)))
                        .toList());
    }

    private static Member shown(MemberDifference member, boolean secret) {
        return new Member(member.member(), secret ? null : member.recorded(), secret ? null : member.found());
    }
}
