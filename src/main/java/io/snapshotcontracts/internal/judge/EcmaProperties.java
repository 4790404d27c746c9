package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.internal.judge.EcmaRegex.Unsupported;
import java.util.Map;
import java.util.Set;

/** Unicode properties as ECMA-262 names them, in Java's names. */
final class EcmaProperties {

    private static final Map<String, String> CATEGORIES = Map.ofEntries(
            Map.entry("Letter", "L"),
            Map.entry("Cased_Letter", "LC"),
            Map.entry("Uppercase_Letter", "Lu"),
            Map.entry("Lowercase_Letter", "Ll"),
            Map.entry("Titlecase_Letter", "Lt"),
            Map.entry("Modifier_Letter", "Lm"),
            Map.entry("Other_Letter", "Lo"),
            Map.entry("Mark", "M"),
            Map.entry("Combining_Mark", "M"),
            Map.entry("Nonspacing_Mark", "Mn"),
            Map.entry("Spacing_Mark", "Mc"),
            Map.entry("Enclosing_Mark", "Me"),
            Map.entry("Number", "N"),
            Map.entry("Decimal_Number", "Nd"),
            Map.entry("digit", "Nd"),
            Map.entry("Letter_Number", "Nl"),
            Map.entry("Other_Number", "No"),
            Map.entry("Punctuation", "P"),
            Map.entry("punct", "P"),
            Map.entry("Connector_Punctuation", "Pc"),
            Map.entry("Dash_Punctuation", "Pd"),
            Map.entry("Open_Punctuation", "Ps"),
            Map.entry("Close_Punctuation", "Pe"),
            Map.entry("Initial_Punctuation", "Pi"),
            Map.entry("Final_Punctuation", "Pf"),
            Map.entry("Other_Punctuation", "Po"),
            Map.entry("Symbol", "S"),
            Map.entry("Math_Symbol", "Sm"),
            Map.entry("Currency_Symbol", "Sc"),
            Map.entry("Modifier_Symbol", "Sk"),
            Map.entry("Other_Symbol", "So"),
            Map.entry("Separator", "Z"),
            Map.entry("Space_Separator", "Zs"),
            Map.entry("Line_Separator", "Zl"),
            Map.entry("Paragraph_Separator", "Zp"),
            Map.entry("Other", "C"),
            Map.entry("Control", "Cc"),
            Map.entry("cntrl", "Cc"),
            Map.entry("Format", "Cf"),
            Map.entry("Surrogate", "Cs"),
            Map.entry("Private_Use", "Co"),
            Map.entry("Unassigned", "Cn"));

    private static final Map<String, String> BINARY = Map.ofEntries(
            Map.entry("Any", "\\x{0}-\\x{10ffff}"),
            Map.entry("ASCII", "\\x00-\\x7F"),
            Map.entry("ASCII_Hex_Digit", "0-9A-Fa-f"),
            Map.entry("AHex", "0-9A-Fa-f"),
            Map.entry("Assigned", "\\p{IsAssigned}"),
            Map.entry("Alphabetic", "\\p{IsAlphabetic}"),
            Map.entry("Alpha", "\\p{IsAlphabetic}"),
            Map.entry("Uppercase", "\\p{IsUppercase}"),
            Map.entry("Upper", "\\p{IsUppercase}"),
            Map.entry("Lowercase", "\\p{IsLowercase}"),
            Map.entry("Lower", "\\p{IsLowercase}"),
            Map.entry("White_Space", "\\p{IsWhite_Space}"),
            Map.entry("space", "\\p{IsWhite_Space}"),
            Map.entry("Ideographic", "\\p{IsIdeographic}"),
            Map.entry("Ideo", "\\p{IsIdeographic}"),
            Map.entry("Hex_Digit", "\\p{IsHex_Digit}"),
            Map.entry("Join_Control", "\\p{IsJoin_Control}"),
            Map.entry("ID_Start", "\\p{javaUnicodeIdentifierStart}"),
            Map.entry("IDS", "\\p{javaUnicodeIdentifierStart}"));

    private static final Set<String> GENERAL_CATEGORY = Set.of("General_Category", "gc");
    private static final Set<String> SCRIPT = Set.of("Script", "sc");

    private EcmaProperties() {}

    /** The members of a Java class for the text in the braces of an ECMA property. */
    static String java(String property) throws Unsupported {
        int equals = property.indexOf('=');
        String name = equals < 0 ? "gc" : property.substring(0, equals);
        String value = property.substring(equals + 1);
        if (equals < 0 && BINARY.containsKey(value)) {
            return BINARY.getOrDefault(value, "");
        }
        if (GENERAL_CATEGORY.contains(name)) {
            String category = CATEGORIES.getOrDefault(value, value);
            if (CATEGORIES.containsValue(category)) {
                return "\\p{" + category + "}";
            }
        }
        if (SCRIPT.contains(name) && isScript(value)) {
            return "\\p{script=" + value + "}";
        }
        throw new Unsupported("the property \\p{" + property + "} cannot be looked up here");
    }

    private static boolean isScript(String name) {
        try {
            Character.UnicodeScript.forName(name);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
