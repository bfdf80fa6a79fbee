import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.connector.Marketgate;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A shop of some Java platform, and a shopper at its end: an order a line of input, what comes of it a line of output. */
class Shop {
    public static void main(String[] arguments) throws Exception {
        ObjectMapper json = new ObjectMapper();
        Marketgate gate = new Marketgate(
                System.getenv("MARKETGATE_URL"), System.getenv("MARKETGATE_KEY"), System.getenv("MARKETGATE_STOREFRONT"));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String refusal = gate.refusal(cart(json.readTree(line)));
            JsonNode outcome = refusal == null
                    ? json.createObjectNode().put("sold", true)
                    : json.createObjectNode().put("refusal", refusal);
            System.out.println(outcome);
        }
    }

    private static Marketgate.Cart cart(JsonNode order) {
        List<Marketgate.Line> lines = new ArrayList<>();
        for (JsonNode line : order.get("lines")) {
            lines.add(new Marketgate.Line(
                    line.get("id").textValue(),
                    line.path("sku").textValue(),
                    (long) Math.ceil(line.get("quantity").doubleValue()),
                    new BigDecimal(line.get("price").textValue())));
        }
        return new Marketgate.Cart(
                order.get("cartId").textValue(),
                order.get("currency").textValue(),
                order.path("country").textValue(),
                order.path("city").textValue(),
                order.path("postalCode").textValue(),
                lines);
    }
}
