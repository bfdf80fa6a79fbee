package io.marketgate.identity.register;

/** The provider answered with an error. Contains the provider's code, never the question. */
final class ProviderFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProviderFailure(int status, String code) {
        super("the register provider answered status " + status + " and code `" + code + "`");
    }
}
