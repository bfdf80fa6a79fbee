package io.marketgate.identity.store;

import io.marketgate.identity.document.DocumentType;
import io.marketgate.identity.person.HashPurpose;
import io.marketgate.identity.person.KeyedHash;
import io.marketgate.identity.person.PersonKeys;
import io.marketgate.identity.person.PersonName;
import io.marketgate.identity.person.Secret;
import io.marketgate.identity.verification.RealNameRegister;
import io.marketgate.identity.verification.RegisterAnswer;
import io.marketgate.identity.verification.RegisterQuestion;
import io.marketgate.persistence.Transactions;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A register in the table {@code identity_register}, for demonstrations and for markets that hand one over. While empty
 * it answers {@link RegisterAnswer#UNAVAILABLE} and never calls a document unknown.
 */
@Singleton
public final class LocalRegister implements RealNameRegister {
    private static final Logger LOG = Logger.getLogger(LocalRegister.class);

    private final Transactions transactions;
    private final RegisterEntries entries;
    private final PersonKeys keys;
    private final ManagedExecutor workers;

    /** @param workers runs blocking work */
    LocalRegister(Transactions transactions, RegisterEntries entries, PersonKeys keys, ManagedExecutor workers) {
        this.transactions = transactions;
        this.entries = entries;
        this.keys = keys;
        this.workers = workers;
    }

    /** Enters or replaces a person's document. Blocks. */
    public void enter(
            DocumentType type, Secret<String> number, Secret<String> name, @Nullable Secret<LocalDate> birthDate) {
        String birthDateHash = birthDate == null
                ? null
                : keys.hash(
                                HashPurpose.HOLDER_BIRTH_DATE,
                                holder(type, number, birthDate.value().toString()))
                        .text();
        RegisterEntryRow entry = new RegisterEntryRow(
                keys.hash(HashPurpose.DOCUMENT, type.name(), number.value()).text(),
                keys.hash(HashPurpose.HOLDER_NAME, holder(type, number, normalised(name)))
                        .text(),
                birthDateHash);
        transactions.run(() -> entries.enter(entry));
    }

    @Override
    public boolean covers(DocumentType type) {
        return !type.forbidden() && type.mayBeKey();
    }

    @Override
    public CompletionStage<RegisterAnswer> ask(RegisterQuestion question) {
        return CompletableFuture.supplyAsync(() -> look(question), workers).exceptionally(failure -> {
            LOG.warn("event=register-unavailable kind=database");
            return RegisterAnswer.UNAVAILABLE;
        });
    }

    private RegisterAnswer look(RegisterQuestion question) {
        List<String> documents =
                keys
                        .everyHash(
                                HashPurpose.DOCUMENT,
                                question.type().name(),
                                question.number().value())
                        .stream()
                        .map(KeyedHash::text)
                        .toList();
        return transactions.call(() -> entries.of(documents)
                .map(entry -> compare(entry, question))
                .orElseGet(() -> entries.isEmpty() ? RegisterAnswer.UNAVAILABLE : RegisterAnswer.NO_RECORD));
    }

    private RegisterAnswer compare(RegisterEntryRow entry, RegisterQuestion question) {
        String birthDate = entry.birthDateHash();
        if (!fits(entry.nameHash(), HashPurpose.HOLDER_NAME, question, normalised(question.name()))) {
            return RegisterAnswer.MISMATCH;
        }
        Secret<LocalDate> asked = question.birthDate();
        if (asked == null || birthDate == null) {
            return RegisterAnswer.MATCH;
        }
        boolean born = fits(
                birthDate,
                HashPurpose.HOLDER_BIRTH_DATE,
                question,
                asked.value().toString());
        return born ? RegisterAnswer.MATCH_WITH_BIRTH_DATE : RegisterAnswer.MISMATCH;
    }

    private boolean fits(String held, HashPurpose purpose, RegisterQuestion question, String value) {
        return keys.everyHash(purpose, holder(question.type(), question.number(), value)).stream()
                .anyMatch(hash -> hash.text().equals(held));
    }

    /**
     * Hashes names and birth dates together with the number, so that equal values of different persons cannot be
     * linked.
     */
    private static String[] holder(DocumentType type, Secret<String> number, String value) {
        return new String[] {type.name(), number.value(), value};
    }

    private static String normalised(Secret<String> name) {
        return PersonName.normalise(name).value();
    }
}
