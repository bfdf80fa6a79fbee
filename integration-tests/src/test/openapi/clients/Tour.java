import client.ApiClient;
import client.ApiException;
import client.api.AddressesApi;
import client.api.CheckoutApi;
import client.api.DecisionsApi;
import client.api.EligibilityApi;
import client.api.EvidenceApi;
import client.api.IdentityApi;
import client.api.ReceiptsApi;
import client.api.SkusApi;
import client.api.VocabularyApi;
import client.model.Address;
import client.model.AddressQuestion;
import client.model.Buyer;
import client.model.CartLine;
import client.model.Decision;
import client.model.DecisionRequest;
import client.model.Detail;
import client.model.EligibilityQuery;
import client.model.EvidenceBody;
import client.model.EvidenceScope;
import client.model.PresentedDocument;
import client.model.ReceiptQuestion;
import client.model.SkuBody;
import client.model.VerificationRequest;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The calls that a newcomer makes, by the generated client. Writes what it was answered. */
final class Tour {
    private static final Address SINGAPORE =
            new Address().country("SG").city("Singapore").postalCode("238823");

    public static void main(String[] arguments) throws Exception {
        ApiClient storefront = client(arguments[0], arguments[1]);
        ApiClient staff = client(arguments[0], arguments[2]);
        ObjectNode said = JsonNodeFactory.instance.objectNode();

        DecisionRequest question = new DecisionRequest()
                .storefront("cn-flagship")
                .currency("CNY")
                .locale("en")
                .receipt(true)
                .detail(Detail.FULL)
                .shipTo(SINGAPORE)
                .buyer(new Buyer().subject("client-java"))
                .lines(List.of(new CartLine().id("1").sku("HERBAL-OTC-1").quantity(2).unitPrice("49.00")));
        Decision decision = new CheckoutApi(storefront).decideCart(question, null, "client-java-1");
        said.put("verdict", decision.getLines().get(0).getVerdict().getValue());
        said.put("headline", decision.getLines().get(0).getShopper().getHeadline());
        said.put("law", decision.getLines().get(0).getReasons().stream()
                .anyMatch(reason -> reason.getLegalBasis() != null));
        said.put("again", new CheckoutApi(storefront).findDecision(decision.getId()).getId().equals(decision.getId()));

        said.put("receipt", new ReceiptsApi(storefront)
                .verifyReceipt(new ReceiptQuestion().receipt(decision.getReceipt()).cart(question))
                .getValid());
        said.put("eligibility", new EligibilityApi(storefront)
                .queryEligibility(
                        new EligibilityQuery().storefront("global").skus(List.of("LIPSTICK-1")).markets(List.of("SG")), null)
                .getAnswers().get(0).getVerdict().getValue());
        said.put("market", new AddressesApi(storefront)
                .resolveAddress(new AddressQuestion().address(SINGAPORE)).getMarket());
        said.put("verification", new IdentityApi(storefront)
                .verifyBuyer(
                        new VerificationRequest().subject("client-java").market("CN").document(new PresentedDocument()
                                .type("CN_RESIDENT_ID").number("110101199003078814").name("李明")),
                        null)
                .getStatus().getValue());
        said.put("substance", new VocabularyApi(storefront).searchSubstances("metformin").get(0).getName());

        new SkusApi(staff).putSku(
                "CLIENT-JAVA-1",
                new SkuBody().title("Made-up lotion").productClass("COSMETIC").attributes(Map.of("form", "LOTION")),
                null);
        said.put("evidence", new EvidenceApi(staff)
                .postEvidence(new EvidenceBody().type("PRODUCT_LISTING").scope(EvidenceScope.PRODUCT)
                        .sku("CLIENT-JAVA-1").market("SG").number("made-up"), null)
                .getId() != null);
        said.put("replay", new DecisionsApi(staff).replayDecision(decision.getId().toString()).getOutcome().getValue());
        try {
            new CheckoutApi(storefront).decideCart(question.currency("XXX"), null, null);
        } catch (ApiException refused) {
            said.put("refused", refused.getCode());
        }
        Files.writeString(Path.of(arguments[3]), said.toString());
    }

    private static ApiClient client(String gate, String key) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(gate);
        client.setRequestInterceptor(request -> request.header("X-API-Key", key));
        return client;
    }
}
