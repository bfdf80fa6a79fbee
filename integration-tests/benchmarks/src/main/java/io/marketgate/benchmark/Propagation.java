package io.marketgate.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a change takes to every replica: files papers at the first of two gates, one after another, and asks both until
 * each decides at the revision of the change. Prints the 50th and the 99th of 100 times in milliseconds, from the moment a
 * change was sent. Arguments: the two ports, the administrator's and the storefront's key, and how many changes.
 */
public final class Propagation {
    private static final Pattern REVISION = Pattern.compile("\"revision\":(\\d+)");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int[] ports;
    private final String adminKey;
    private final String storefrontKey;

    private Propagation(int[] ports, String adminKey, String storefrontKey) {
        this.ports = ports;
        this.adminKey = adminKey;
        this.storefrontKey = storefrontKey;
    }

    /** Changes and asks. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Propagation propagation = new Propagation(
                new int[] {Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1])}, arguments[2], arguments[3]);
        long[] nanos = new long[Integer.parseInt(arguments[4])];
        propagation.change(0);
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = propagation.change(1 + i);
        }
        Arrays.sort(nanos);
        System.out.printf("%.0f %.0f%n", nanos[nanos.length / 2] / 1e6, nanos[(int) (0.99 * (nanos.length - 1))] / 1e6);
    }

    /** Nanoseconds until both gates know of one more paper. */
    private long change(int number) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        long revision = revision(ports[0], "/admin/v1/evidence", adminKey, """
                {"type":"PRODUCT_LISTING","scope":"PRODUCT","sku":"LIPSTICK-1","market":"SG","number":"P-%d"}""".formatted(number));
        for (int port : ports) {
            while (revision(port, "/v1/checkout/decisions", storefrontKey, """
                    {"storefront":"global","currency":"USD","shipTo":{"country":"SG","postalCode":"238823"},
                     "lines":[{"id":"1","sku":"LIPSTICK-1","quantity":1,"unitPrice":"19.00"}]}""") < revision) {}
        }
        return System.nanoTime() - begin;
    }

    private long revision(int port, String path, String key, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("X-API-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        String answer =
                client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        Matcher matcher = REVISION.matcher(answer);
        if (!matcher.find()) {
            throw new IOException("no revision in the answer to " + path + ": " + answer);
        }
        return Long.parseLong(matcher.group(1));
    }
}
