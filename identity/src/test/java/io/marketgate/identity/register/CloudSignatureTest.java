package io.marketgate.identity.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.identity.person.Secret;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CloudSignatureTest {

    /** The example with fixed parameters from the provider's description of the scheme. */
    @Test
    void signsAsTheProviderPublishes() {
        CloudSignature signature = new CloudSignature(new CloudAccess(
                URI.create("https://ecs.cn-shanghai.aliyuncs.com"),
                "YourAccessKeyId",
                new Secret<>("YourAccessKeySecret")));
        Map<String, String> headers = Map.of(
                "host", "ecs.cn-shanghai.aliyuncs.com",
                "x-acs-action", "RunInstances",
                "x-acs-content-sha256", CloudSignature.sha256(""),
                "x-acs-date", "2023-10-26T10:22:32Z",
                "x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d",
                "x-acs-version", "2014-05-26");

        String authorization = signature.authorization(
                "ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai",
                new TreeMap<>(headers),
                "");

        assertThat(authorization)
                .isEqualTo("ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;"
                        + "x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,"
                        + "Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
    }
}
