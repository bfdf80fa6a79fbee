package io.marketgate.identity.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.identity.verification.RegisterAnswer;
import io.marketgate.identity.verification.RegisterQuestion;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/**
 * Alibaba Cloud's two-element check of a mainland resident's name and number: action {@code Id2MetaStandardVerify} of
 * {@code cloudauth} 2019-03-07. It is the only such action that takes both in the body, so that neither is in a URL
 * that a proxy may log. It has no hashed form of the number.
 *
 * @see <a
 *     href="https://help.aliyun.com/zh/id-verification/information-verification/developer-reference/vatsl9lfmbwe74iv">the
 *     protocol</a>
 */
final class CloudRegister implements RegisterProvider {
    private static final String ACTION = "Id2MetaStandardVerify";
    private static final String VERSION = "2019-03-07";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient http;
    private final ObjectMapper json;
    private final Clock clock;
    private final URI endpoint;
    private final CloudSignature signature;

    CloudRegister(CloudAccess access, HttpClient http, ObjectMapper json, Clock clock) {
        this.http = http;
        this.json = json;
        this.clock = clock;
        this.endpoint = access.endpoint().resolve("/");
        this.signature = new CloudSignature(access);
    }

    @Override
    public CompletionStage<RegisterAnswer> call(RegisterQuestion question) {
        String body = "IdentifyNum=" + encoded(question.number().value()) + "&ParamType=normal&UserName="
                + encoded(question.name().value().strip());
        SortedMap<String, String> headers = new TreeMap<>();
        headers.put("content-type", FORM);
        headers.put("host", endpoint.getAuthority());
        headers.put("x-acs-action", ACTION);
        headers.put("x-acs-content-sha256", CloudSignature.sha256(body));
        headers.put(
                "x-acs-date", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        headers.put("x-acs-signature-nonce", UUID.randomUUID().toString());
        headers.put("x-acs-version", VERSION);
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .header("accept", "application/json")
                .header("authorization", signature.authorization("", headers, body))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.remove("host"); // the client sets it itself and rejects others
        headers.forEach(request::header);
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(this::answer);
    }

    private RegisterAnswer answer(HttpResponse<String> response) {
        JsonNode body = read(response);
        String code = body.path("Code").asText();
        if (code.equals("401")) {
            return RegisterAnswer
                    .NO_RECORD; // a name or number against the register's rules, so no record of any person
        }
        if (response.statusCode() != 200 || !code.equals("200")) {
            throw new ProviderFailure(response.statusCode(), code);
        }
        return switch (body.path("ResultObject").path("BizCode").asText()) {
            case "1" -> RegisterAnswer.MATCH;
            case "2" -> RegisterAnswer.MISMATCH;
            case "3" -> RegisterAnswer.NO_RECORD;
            default -> throw new ProviderFailure(response.statusCode(), code);
        };
    }

    private JsonNode read(HttpResponse<String> response) {
        try {
            return json.readTree(response.body());
        } catch (JsonProcessingException unreadable) {
            throw new ProviderFailure(response.statusCode(), "unreadable");
        }
    }

    /** RFC 3986: the scheme requires a space as %20. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
