package io.snapshotcontracts.internal.coverage;

/** Which rule a variation breaks, or which freedom it takes; the rows of the score. */
enum Kind {
    ANOTHER_MEDIA_TYPE("another media type", About.MEDIA_TYPE),
    ANOTHER_STATUS("a status that is not listed", About.OPERATION),
    ANOTHER_TYPE("another type", About.TYPE),
    FORBIDDEN_NULL("null where the page has none", About.TYPE),
    UNLISTED_WORD("a word that is not listed", About.WORD),
    OUT_OF_BOUNDS("a value out of its bounds", About.TYPE),
    ANOTHER_FORMAT("a text in another format", About.FORMAT),
    ANOTHER_LAYOUT("another layout of a time", About.FORMAT),
    IMPOSSIBLE_TIME("a date or time that does not exist", About.FORMAT),
    REQUIRED_ABSENT("required field absent", About.TYPE),
    NOT_JSON("not one JSON text", About.TYPE),
    JSON_IN_TEXT("JSON inside a string", About.TYPE),
    WRONG_COUNT("a number that does not count", About.TYPE),
    WRONG_ORDER("an end before its start", About.TYPE),
    /** Stands for all violations of an answer that could not be made. */
    NOT_VARIED("not varied", About.ANSWER),

    ANY_HEADER("any header", About.MEDIA_TYPE),
    ANY_BODY("any body where none is documented", About.ANSWER),
    ANY_NUMBER_OF_ELEMENTS("any number of elements", About.TYPE),
    ANY_NUMBER_TEXT("any way to write a number", About.TYPE),
    ANY_JSON_TEXT("any way to write JSON", About.TYPE),
    ANY_VALUE("any value of the type", About.TYPE),
    ANY_TIME("any time that exists", About.FORMAT),
    EVERY_WORD("every listed word", About.WORD),
    ALL_KINDS("elements of all kinds together", About.TYPE),
    SAME_INSTANT("the same instant", About.TYPE),
    UNKNOWN_FIELD("unknown field", About.TYPE),
    ALLOWED_NULL("null where the page allows it", About.NULL),
    OPTIONAL_ABSENT("optional field absent", About.ABSENT);

    /** What of a place, or of an answer, a variation is about. */
    enum About {
        OPERATION,
        ANSWER,
        MEDIA_TYPE,
        TYPE,
        NULL,
        WORD,
        FORMAT,
        ABSENT
    }

    private final String title;
    private final About about;

    Kind(String title, About about) {
        this.title = title;
        this.about = about;
    }

    String title() {
        return title;
    }

    About about() {
        return about;
    }
}
