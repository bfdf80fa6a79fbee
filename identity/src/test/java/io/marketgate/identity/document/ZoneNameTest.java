package io.marketgate.identity.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.identity.person.Secret;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MUELLER<<JUERGEN<<<<|Jürgen Müller",
                "MUELLER<<JUERGEN<<<<|Jurgen Mu\u0308ller",
                "MUXXLLER<<A<<<<<<<<<|Müller",
                "MULLER<<A<<<<<<<<<<<|Mueller",
                "STRAUSS<<B<<<<<<<<<<|Strauß",
                "SOERENSEN<<C<<<<<<<<|Sørensen",
                "NUNEZ<<D<<<<<<<<<<<<|Núñez",
                "NUNXXEZ<<D<<<<<<<<<<|Núñez",
                "OCONNOR<<E<<<<<<<<<<|O’Connor",
                "VAN<DER<MUELEN<<F<<<|Vandermuelen",
                "WANG<<XIAOMING<<<<<<|Xiao Ming",
                "SMITH<JONES<<G<<<<<<|Smith-Jones",
                "PAPANDROPOULOUS<<JONATH|Jonathon",
                "LI<<NA<<<<<<<<<<<<<<|Na Li",
                "WANG<<WEI<<<<<<<<<<<|王伟",
                "IVANOV<<IVAN<<<<<<<<|Иван Иванов",
                "VAN<DER<BERG<<JAN<<<|Jan v. d. Berg",
                "LE<<VAN<HUNG<<<<<<<<|Hung Le Van",
                "LE<<VAN<<<<<<<<<<<<<|Le Van Minh",
                "DO<<THI<LAN<<<<<<<<<|Van Do"
            })
    void mayBe(String field, String stated) {
        assertThat(ZoneName.read(field).orElseThrow().mayBe(new Secret<>(stated)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MUSTERMANN<<ERIKA<<<|JOHN SMITH",
                "MUSTERMANN<<ERIKA<<<|E. M.",
                "OLIVER<<TWIST<<<<<<<|Li",
                "LI<<NA<<<<<<<<<<<<<<|Oliver Nathan",
                "WANG<<WEI<<<<<<<<<<<|John 王伟",
                "WANG<<WEI<<<<<<<<<<<|...",
                "WANG<<WEI<<<<<<<<<<<|* * *",
                "VAN<DER<BERG<<JAN<<<|Peter van Dijk",
                "DE<LA<CRUZ<<JUAN<<<<|Maria de Souza"
            })
    void mayNotBe(String field, String stated) {
        assertThat(ZoneName.read(field).orElseThrow().mayBe(new Secret<>(stated)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"<<<<<<", "''"})
    void isNoNameWithoutALetter(String field) {
        assertThat(ZoneName.read(field)).isEmpty();
    }
}
