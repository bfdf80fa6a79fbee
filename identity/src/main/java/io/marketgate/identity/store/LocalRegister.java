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
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A register of our own in {@code identity_register}, for demonstration and for markets that hand one over. While it has
 * no entries it is no register: it answers {@link RegisterAnswer#UNAVAILABLE} and calls nobody unknown.
 */
public final class LocalRegister implements RealNameRegister {
    private static final Logger LOG = Logger.getLogger(LocalRegister.class);
    private static final String ENTER = """
            insert into identity_register (document_hash, name_hash, birth_date_hash) values (?, ?, ?)
                on conflict (document_hash) do update
               set name_hash = excluded.name_hash, birth_date_hash = excluded.birth_date_hash
            """;
    private static final String FIND =
            "select name_hash, birth_date_hash from identity_register where document_hash = any (?)";
    private static final String ANYBODY = "select 1 from identity_register limit 1";

    private final Transactions transactions;
    private final PersonKeys keys;
    private final Executor workers;

    /** @param workers runs what blocks */
    public LocalRegister(DataSource database, PersonKeys keys, Executor workers) {
        this.transactions = new Transactions(database);
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
        transactions.run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(ENTER)) {
                insert.setString(
                        1,
                        keys.hash(HashPurpose.DOCUMENT, type.name(), number.value())
                                .text());
                insert.setString(
                        2,
                        keys.hash(HashPurpose.HOLDER_NAME, holder(type, number, normalised(name)))
                                .text());
                insert.setString(3, birthDateHash);
                return insert.executeUpdate();
            }
        });
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
        return transactions.run(connection -> {
            try (PreparedStatement query = connection.prepareStatement(FIND)) {
                List<KeyedHash> documents = keys.everyHash(
                        HashPurpose.DOCUMENT,
                        question.type().name(),
                        question.number().value());
                query.setArray(
                        1,
                        connection.createArrayOf(
                                "text", documents.stream().map(KeyedHash::text).toArray()));
                ResultSet rows = query.executeQuery();
                return rows.next() ? compare(rows, question) : unknown(connection);
            }
        });
    }

    private static RegisterAnswer unknown(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ANYBODY)) {
            return query.executeQuery().next() ? RegisterAnswer.NO_RECORD : RegisterAnswer.UNAVAILABLE;
        }
    }

    private RegisterAnswer compare(ResultSet row, RegisterQuestion question) throws SQLException {
        String name = row.getString("name_hash");
        String birthDate = row.getString("birth_date_hash");
        if (!fits(name, HashPurpose.HOLDER_NAME, question, normalised(question.name()))) {
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

    /** Names and birth dates are hashed with the number, so that equal ones of different persons cannot be linked. */
    private static String[] holder(DocumentType type, Secret<String> number, String value) {
        return new String[] {type.name(), number.value(), value};
    }

    private static String normalised(Secret<String> name) {
        return PersonName.normalise(name).value();
    }
}
