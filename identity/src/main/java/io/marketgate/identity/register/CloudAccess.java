package io.marketgate.identity.register;

import io.marketgate.identity.person.Secret;
import java.net.URI;

/**
 * The provider's address and credentials.
 *
 * @param endpoint such as {@code https://cloudauth.aliyuncs.com}
 * @param accessKeyId public name of the access key
 */
public record CloudAccess(URI endpoint, String accessKeyId, Secret<String> accessKeySecret) {}
