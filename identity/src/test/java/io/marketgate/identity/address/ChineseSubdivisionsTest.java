package io.marketgate.identity.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.market.Destination;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form in which a subdivision of China is written places an address in it. */
class ChineseSubdivisionsTest {
    private static final AddressResolver RESOLVER = AddressResolver.bundled();

    @ParameterizedTest
    @CsvSource({
        "HE, 13, Hebei, 河北, 河北",
        "SX, 14, Shanxi, 山西, 山西",
        "LN, 21, Liaoning, 辽宁, 遼寧",
        "JL, 22, Jilin, 吉林, 吉林",
        "HL, 23, Heilongjiang, 黑龙江, 黑龍江",
        "JS, 32, Jiangsu, 江苏, 江蘇",
        "ZJ, 33, Zhejiang, 浙江, 浙江",
        "AH, 34, Anhui, 安徽, 安徽",
        "FJ, 35, Fujian, 福建, 福建",
        "JX, 36, Jiangxi, 江西, 江西",
        "SD, 37, Shandong, 山东, 山東",
        "HA, 41, Henan, 河南, 河南",
        "HB, 42, Hubei, 湖北, 湖北",
        "HN, 43, Hunan, 湖南, 湖南",
        "GD, 44, Guangdong, 广东, 廣東",
        "HI, 46, Hainan, 海南, 海南",
        "SC, 51, Sichuan, 四川, 四川",
        "GZ, 52, Guizhou, 贵州, 貴州",
        "YN, 53, Yunnan, 云南, 雲南",
        "SN, 61, Shaanxi, 陕西, 陝西",
        "GS, 62, Gansu, 甘肃, 甘肅",
        "QH, 63, Qinghai, 青海, 青海"
    })
    void findsProvinces(String iso, String gb, String pinyin, String simplified, String traditional) {
        String territory = iso.equals("HI") ? "CN-HI" : "CN";

        assertEach(territory, codes(iso, gb));
        assertEach(territory, List.of(pinyin, pinyin + " Province", pinyin + " Sheng"));
        assertEach(territory, List.of(simplified, simplified + "省", traditional, traditional + "省"));
    }

    @ParameterizedTest
    @CsvSource({
        "BJ, 11, Beijing, 北京, 北京",
        "TJ, 12, Tianjin, 天津, 天津",
        "SH, 31, Shanghai, 上海, 上海",
        "CQ, 50, Chongqing, 重庆, 重慶"
    })
    void findsMunicipalities(String iso, String gb, String pinyin, String simplified, String traditional) {
        assertEach("CN", codes(iso, gb));
        assertEach("CN", List.of(pinyin, pinyin + " City", pinyin + " Municipality", pinyin + " Shi"));
        assertEach("CN", List.of(simplified, simplified + "市", traditional, traditional + "市"));
    }

    @ParameterizedTest
    @CsvSource({
        "NM, 15, Inner Mongolia, Neimenggu, , , 内蒙古, 內蒙古, , ",
        "GX, 45, Guangxi, Guangxi, Zhuang, Zhuangzu, 广西, 廣西, 壮族, 壯族",
        "XZ, 54, Tibet, Xizang, , , 西藏, 西藏, , ",
        "NX, 64, Ningxia, Ningxia, Hui, Huizu, 宁夏, 寧夏, 回族, 回族",
        "XJ, 65, Xinjiang, Xinjiang, Uygur, Weiwuer, 新疆, 新疆, 维吾尔, 維吾爾"
    })
    void findsAutonomousRegions(
            String iso,
            String gb,
            String english,
            String pinyin,
            @Nullable String people,
            @Nullable String peopleInPinyin,
            String simplified,
            String traditional,
            @Nullable String simplifiedPeople,
            @Nullable String traditionalPeople) {
        assertEach("CN", codes(iso, gb));
        assertEach("CN", forms(english, people, " ", "Autonomous Region"));
        assertEach("CN", forms(pinyin, peopleInPinyin, " ", "Zizhiqu"));
        assertEach("CN", forms(simplified, simplifiedPeople, "", "自治区"));
        assertEach("CN", forms(traditional, traditionalPeople, "", "自治區"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "YZ",
                "Guangxi Zhuangzuzizhiqu",
                "Nei Mongol",
                "Xinjiang Uyghur Autonomous Region",
                "広東省",
                "チベット自治区",
                "Innere Mongolei",
                "Peking",
                "ปักกิ่ง"
            })
    void findsNamesOfOtherSystemsAndLanguages(String name) {
        assertEach("CN", List.of(name));
    }

    private static List<String> codes(String iso, String gb) {
        return List.of(iso, "CN-" + iso, gb, "CN-" + gb, gb + "0000");
    }

    private static List<String> forms(String name, @Nullable String people, String space, String kind) {
        List<String> forms = new ArrayList<>(List.of(name, name + space + kind));
        if (people != null) {
            forms.add(name + space + people + space + kind);
        }
        return forms;
    }

    private static void assertEach(String territory, List<String> names) {
        for (String name : names) {
            Destination destination = RESOLVER.resolve(new Address("CN", name, null, null, List.of()));

            assertThat(destination).as(name).isInstanceOfSatisfying(Destination.Resolved.class, resolved -> assertThat(
                            resolved.territory().id())
                    .isEqualTo(territory));
        }
    }
}
