package io.snapshotcontracts.testsupport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.util.DefaultLocale;

/**
 * A test whose requests REST Assured sends: it looks for its handler of an answer of 400 or more by FAILURE in small
 * letters, which in Turkish is another word, and throws.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@DefaultLocale("en")
public @interface UsesRestAssured {}
