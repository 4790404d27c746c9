package io.snapshotcontracts.internal.coverage;

/** What a page documents of an operation, of its request or of one of its answers. */
sealed interface Aspect {

    /** The operation, the request or the answer itself. */
    Aspect WHOLE = new Whole();

    /** As people read it behind the operation and the answer. */
    String text();

    /** See {@link #WHOLE}. */
    record Whole() implements Aspect {

        @Override
        public String text() {
            return "";
        }
    }

    /** A type of body, as it is written in the page. */
    record OfMediaType(String type) implements Aspect {

        @Override
        public String text() {
            return type;
        }
    }

    /** A header of an answer. */
    record OfHeader(String name) implements Aspect {

        @Override
        public String text() {
            return "header " + name;
        }
    }

    /** A parameter of a request. */
    record OfParameter(String in, String name) implements Aspect {

        @Override
        public String text() {
            return in + " " + name;
        }
    }

    /** What a body's place is documented to be. */
    sealed interface OfPlace extends Aspect {

        /** For example {@code $.items[*].name}. */
        String place();
    }

    /** A JSON type, or {@code any} where none is documented. */
    record OfType(String place, String type) implements OfPlace {

        @Override
        public String text() {
            return place + " " + type;
        }
    }

    /** A value of an enumeration. */
    record OfWord(String place, String word) implements OfPlace {

        @Override
        public String text() {
            return place + " = " + word;
        }
    }

    /** That there is a pattern or a format. */
    record OfFormat(String place) implements OfPlace {

        @Override
        public String text() {
            return place + " in its format";
        }
    }

    /**
     * That a member may be left out.
     *
     * @param meaning its default, empty where none is documented
     */
    record OfAbsence(String place, String meaning) implements OfPlace {

        @Override
        public String text() {
            return place + " absent" + (meaning.isEmpty() ? "" : ", which means " + meaning);
        }
    }

    /** All that is deeper, or beyond what is listed of one body. */
    record OfRest(String place) implements OfPlace {

        @Override
        public String text() {
            return place + " and more than can be listed";
        }
    }
}
