package io.marketgate.authentication;

import io.marketgate.access.Reach;
import io.marketgate.merchant.MerchantId;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.Refusal;
import io.marketgate.problem.Refused;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the header in which an operator of the platform names the merchant of a request. */
final class NamedMerchant {
    private NamedMerchant() {}

    /**
     * The merchant that an operator of the platform names, or null if it names none.
     *
     * @throws ProblemException if the header is there more than once, or is no merchant's id
     */
    static @Nullable MerchantId of(HttpServerRequest request) {
        List<String> named = request.headers().getAll(Reach.HEADER);
        if (named.isEmpty()) {
            return null;
        }
        if (named.size() > 1) {
            throw ProblemException.invalid(Reach.HEADER, "is there more than once");
        }
        try {
            return new MerchantId(named.get(0));
        } catch (IllegalArgumentException noMerchant) {
            throw ProblemException.invalid(Reach.HEADER, "must be a merchant's id, 1 to 128 visible ASCII characters");
        }
    }

    /**
     * Refuses the header of a caller whose credential names its merchant. It would have no effect, which its sender
     * must not overlook.
     *
     * @param own the merchant of its credential
     * @throws ProblemException 403 if the header is there
     */
    static void refuse(HttpServerRequest request, MerchantId own, String actor) {
        if (request.headers().contains(Reach.HEADER)) {
            throw ProblemException.refused(
                    new Refused(Refusal.MERCHANT_NAMED, own, actor),
                    "`" + Reach.HEADER + "` is for operators of the platform; this credential names its merchant");
        }
    }
}
