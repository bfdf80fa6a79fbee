package io.marketgate.catalogue;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A market pack as published; its content is opaque here.
 *
 * @param name the pack's name, such as {@code JP}
 * @param version numbers joined by dots, such as {@code 2026.11.1}, compared number by number
 * @param files the texts of the pack's files, by file name
 */
public record PackText(String name, String version, Map<String, String> files) {
    public PackText {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }
}
