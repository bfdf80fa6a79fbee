package io.marketgate.nature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.product.ProductClass;
import io.marketgate.substance.Register;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One sentence of the table of what law bars: {@code nature/<MARKET>.yaml}, written from the law, independently of the
 * rules.
 *
 * @param members of the groups, without the exceptions of the sentence
 */
record Barred(MarketCode market, Set<String> members, List<ProductClass> classes, List<Channel> channels, String law) {

    /** The sentences of a market. */
    static List<Barred> in(MarketCode market, Collection<ProductClass> everyClass, Register register) {
        try (InputStream file = Barred.class.getResourceAsStream("/nature/" + market + ".yaml")) {
            List<Barred> sentences = new ArrayList<>();
            for (JsonNode sentence :
                    new ObjectMapper(new YAMLFactory()).readTree(file).path("barred")) {
                Set<String> members = new TreeSet<>(
                        register.set(words(sentence.path("groups"))).ids());
                words(sentence.path("but")).forEach(members::remove);
                sentences.add(new Barred(
                        market,
                        members,
                        sentence.path("classes").isTextual()
                                ? List.copyOf(everyClass)
                                : words(sentence.path("classes")).stream()
                                        .map(ProductClass::new)
                                        .toList(),
                        words(sentence.path("channels")).stream()
                                .map(Channel::valueOf)
                                .toList(),
                        sentence.path("law").asText()));
            }
            return sentences;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }

    @Override
    public String toString() {
        return market + " " + law;
    }
}
