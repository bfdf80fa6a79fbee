package io.marketgate.identity.register;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.marketgate.identity.Persons;
import io.marketgate.identity.document.DocumentType;
import io.marketgate.identity.person.Secret;
import io.marketgate.identity.verification.RealNameRegister;
import io.marketgate.identity.verification.RealNameRegisterContract;
import io.marketgate.identity.verification.RegisterAnswer;
import io.marketgate.identity.verification.RegisterQuestion;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudRegisterTest extends RealNameRegisterContract {
    @RegisterExtension
    static final WireMockExtension PROVIDER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static final ProviderGuard PATIENT =
            new ProviderGuard(1000, Duration.ofSeconds(20), 1, 1000, Duration.ofMinutes(1));

    @BeforeEach
    void holdWei() {
        PROVIDER.stubFor(post(anyUrl()).atPriority(3).willReturn(biz("3")));
        PROVIDER.stubFor(post(anyUrl())
                .atPriority(2)
                .withFormParam("IdentifyNum", equalTo(Persons.WEI_NUMBER.value()))
                .willReturn(biz("2")));
        PROVIDER.stubFor(post(anyUrl())
                .atPriority(1)
                .withFormParam("IdentifyNum", equalTo(Persons.WEI_NUMBER.value()))
                .withFormParam("UserName", equalTo(Persons.WEI_NAME.value()))
                .willReturn(biz("1")));
    }

    @Override
    protected RealNameRegister register() {
        return guarded(PATIENT);
    }

    @Override
    protected RealNameRegister cutOff() {
        return Registers.cloud(access(URI.create("http://127.0.0.1:1")), PATIENT, Clock.systemUTC());
    }

    @Test
    void putsNoPersonalDataIntoTheUrl() {
        answer(register(), Persons.WEI_NUMBER, Persons.WEI_NAME);

        PROVIDER.verify(postRequestedFor(urlEqualTo("/"))
                .withHeader("x-acs-action", equalTo("Id2MetaStandardVerify"))
                .withHeader("x-acs-version", equalTo("2019-03-07"))
                .withHeader(
                        "Authorization",
                        matching("ACS3-HMAC-SHA256 Credential=key-id,SignedHeaders=[a-z0-9;-]+,"
                                + "Signature=[0-9a-f]{64}"))
                .withFormParam("ParamType", equalTo("normal")));
    }

    @ParameterizedTest
    @CsvSource({
        "200, '{\"Code\":\"402\",\"Message\":\"source down\"}', UNAVAILABLE",
        "200, '{\"Code\":\"200\",\"ResultObject\":{\"BizCode\":\"9\"}}', UNAVAILABLE",
        "200, '{\"Code\":\"200\"}', UNAVAILABLE",
        "200, 'not json', UNAVAILABLE",
        "200, '', UNAVAILABLE",
        "500, '{\"Code\":\"InternalError\"}', UNAVAILABLE",
        "503, '{\"Code\":\"200\",\"ResultObject\":{\"BizCode\":\"1\"}}', UNAVAILABLE",
        "200, '{\"Code\":\"401\",\"Message\":\"illegal name\"}', NO_RECORD"
    })
    void matchesOnlyOnAConfirmation(int status, String body, RegisterAnswer expected) {
        PROVIDER.resetMappings();
        PROVIDER.stubFor(
                post(anyUrl()).willReturn(aResponse().withStatus(status).withBody(body)));

        assertThat(answer(register(), Persons.WEI_NUMBER, Persons.WEI_NAME)).isEqualTo(expected);
    }

    @Test
    void doesNotWaitLongerThanTheTimeout() {
        PROVIDER.resetMappings();
        PROVIDER.stubFor(post(anyUrl()).willReturn(biz("1").withFixedDelay(10_000)));
        RealNameRegister register =
                guarded(new ProviderGuard(1000, Duration.ofMillis(200), 1, 1000, Duration.ofMinutes(1)));

        assertThat(answer(register, Persons.WEI_NUMBER, Persons.WEI_NAME)).isEqualTo(RegisterAnswer.UNAVAILABLE);
    }

    @Test
    void suspendsCallsToAFailingProvider() {
        PROVIDER.resetMappings();
        PROVIDER.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(500)));
        RealNameRegister register =
                guarded(new ProviderGuard(1000, Duration.ofSeconds(20), 0.5, 4, Duration.ofMinutes(1)));

        List<RegisterAnswer> answers = IntStream.range(0, 10)
                .mapToObj(i -> answer(register, Persons.WEI_NUMBER, Persons.WEI_NAME))
                .toList();

        assertThat(answers).containsOnly(RegisterAnswer.UNAVAILABLE);
        PROVIDER.verify(4, postRequestedFor(anyUrl()));
    }

    @Test
    void staysWithinTheQuota() {
        RealNameRegister register =
                guarded(new ProviderGuard(2, Duration.ofSeconds(20), 1, 1000, Duration.ofMinutes(1)));

        long answered = askTogether(register, 50).stream()
                .filter(answer -> answer != RegisterAnswer.UNAVAILABLE)
                .count();

        assertThat(answered).isBetween(2L, 49L);
        PROVIDER.verify((int) answered, postRequestedFor(anyUrl()));
    }

    @Test
    void exceedingTheQuotaDoesNotOpenTheBreaker() {
        RealNameRegister register =
                guarded(new ProviderGuard(2, Duration.ofSeconds(20), 0.1, 2, Duration.ofMinutes(10)));
        askTogether(register, 50);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> answer(register, Persons.WEI_NUMBER, Persons.WEI_NAME) == RegisterAnswer.MATCH);
    }

    @Test
    void concurrentEqualQuestionsShareOneCall() {
        PROVIDER.resetMappings();
        PROVIDER.stubFor(post(anyUrl()).willReturn(biz("1").withFixedDelay(500)));
        RealNameRegister register = register();
        RegisterQuestion question =
                new RegisterQuestion(DocumentType.CN_RESIDENT_ID, Persons.WEI_NUMBER, Persons.WEI_NAME, null);

        List<CompletableFuture<RegisterAnswer>> asked = IntStream.range(0, 5)
                .mapToObj(i -> register.ask(question))
                .map(CompletionStage::toCompletableFuture)
                .toList();

        assertThat(asked.stream().map(CompletableFuture::join)).containsOnly(RegisterAnswer.MATCH);
        PROVIDER.verify(1, postRequestedFor(anyUrl()));
    }

    private static List<RegisterAnswer> askTogether(RealNameRegister register, int questions) {
        return IntStream.range(0, questions)
                .mapToObj(i -> new RegisterQuestion(
                        DocumentType.CN_RESIDENT_ID, Persons.WEI_NUMBER, new Secret<>("name " + i), null))
                .map(register::ask)
                .map(CompletionStage::toCompletableFuture)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static RealNameRegister guarded(ProviderGuard guard) {
        return Registers.cloud(access(URI.create(PROVIDER.baseUrl())), guard, Clock.systemUTC());
    }

    private static CloudAccess access(URI endpoint) {
        return new CloudAccess(endpoint, "key-id", new Secret<>("key-secret"));
    }

    private static ResponseDefinitionBuilder biz(String code) {
        return okJson("{\"RequestId\":\"r\",\"Code\":\"200\",\"Message\":\"success\",\"ResultObject\":{\"BizCode\":\""
                + code + "\"}}");
    }
}
