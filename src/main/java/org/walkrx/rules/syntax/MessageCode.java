package org.walkrx.rules.syntax;

/**
 * The kinds of mistakes in a folder of rules; the code of each is stable and explained in {@code rules/MESSAGES.md}.
 */
public enum MessageCode {
    // Signs and texts
    /** A sign that has no place in a rule. */
    STRANGE_CHARACTER("W101"),
    /** A quote that is missing. */
    TEXT_NOT_CLOSED("W102"),
    /** A backslash. */
    BACKSLASH("W103"),
    /** A number that is not written in plain digits. */
    NUMBER("W104"),
    /** A remark that never ends. */
    COMMENT_NOT_CLOSED("W105"),
    /** A curly quote in place of a straight one. */
    CURLY_QUOTE("W106"),
    /** A single quote in place of a double one. */
    SINGLE_QUOTE("W107"),
    /** A long dash, special blank or mathematical sign that a word processor put in. */
    WORD_PROCESSOR_SIGN("W108"),
    /** A letter of another alphabet that looks like one of ours. */
    LOOK_ALIKE("W109"),
    /** A character that cannot be seen. */
    INVISIBLE_CHARACTER("W110"),

    // Shape
    /** Something in a place where something else belongs. */
    UNEXPECTED("W201"),
    /** Something of the full rule language that the strict one has not. */
    NOT_IN_SUBSET("W202"),
    /** A bracket that is missing. */
    MISSING_BRACKET("W203"),
    /** A bracket that closes nothing. */
    EXTRA_BRACKET("W204"),
    /** A semicolon that is missing. */
    MISSING_SEMICOLON("W205"),
    /** A semicolon too many. */
    EXTRA_SEMICOLON("W206"),
    /** A comma that is missing. */
    MISSING_COMMA("W207"),
    /** A comma too many. */
    EXTRA_COMMA("W208"),
    /** A comparison that is written wrongly, such as = for ==. */
    COMPARISON_SIGN("W209"),
    /** A rule without its end. */
    MISSING_END("W210"),
    /** A rule without its when. */
    MISSING_WHEN("W211"),
    /** A rule without its then. */
    MISSING_THEN("W212"),
    /** A rule without a name. */
    MISSING_NAME("W213"),
    /** A word of the language that is misspelt. */
    MISSPELT_KEYWORD("W214"),
    /** The top of the file is not as it must be. */
    HEADER("W215"),
    /** Something that stands between the rules. */
    BETWEEN_RULES("W216"),
    /** A small sign that is missing: @ . : */
    MISSING_SIGN("W217"),
    /** A rule that says nothing. */
    SAYS_NOTHING("W218"),
    /** More, longer or deeper than is accepted. */
    LIMIT("W219"),

    // Annotations
    /** An annotation that rules do not have. */
    UNKNOWN_ANNOTATION("W301"),
    /** A row that the evidence table has not. */
    UNKNOWN_ROW("W302"),
    /** An id that another rule has. */
    SAME_ID("W303"),
    /** A name that another rule has. */
    SAME_NAME("W304"),
    /** An annotation that is missing. */
    MISSING_ANNOTATION("W305"),
    /** An annotation that stands twice. */
    SECOND_ANNOTATION("W306"),
    /** An id that is not written as ids are. */
    ID("W307"),
    /** A basis that there is not. */
    BASIS("W308"),
    /** A date that is none. */
    DATE("W309"),
    /** The value of an annotation without its quotes. */
    ANNOTATION_VALUE("W310"),
    /** A rule that does not say how much it matters. */
    MISSING_PROMINENCE("W311"),
    /** A step of prominence that there is not. */
    PROMINENCE("W312"),
    /** A rule that cannot choose how much it matters. */
    PROMINENCE_FIXED("W313"),

    // Conditions
    /** A fact that there is not. */
    UNKNOWN_TYPE("W401"),
    /** A component that the fact has not. */
    UNKNOWN_COMPONENT("W402"),
    /** A finding that the vocabulary has not. */
    UNKNOWN_FINDING("W403"),
    /** A concept that no rule concludes. */
    UNKNOWN_CONCEPT("W404"),
    /** A word that its list has not. */
    UNKNOWN_CONSTANT("W405"),
    /** A name that nothing was given. */
    UNKNOWN_VARIABLE("W406"),
    /** A value of another kind than the component. */
    WRONG_KIND_OF_VALUE("W407"),
    /** Something that would hold of what is not known. */
    UNKNOWN_READ_AS_SAFE("W408"),
    /** A number that the component never has. */
    OUT_OF_RANGE("W409"),
    /** A name that is given and never used. */
    UNUSED_VARIABLE("W410"),
    /** A concept within not. */
    CONCEPT_DENIED("W411"),
    /** A fact that cannot be counted. */
    NOT_COUNTABLE("W412"),
    /** A list of words that there is not. */
    UNKNOWN_LIST("W413"),
    /** A name that is given twice. */
    SAME_VARIABLE("W414"),
    /** A finding, measurement or choice without saying which answer is meant. */
    NO_ANSWER("W415"),
    /** A measurement or a choice that the vocabulary has not. */
    UNKNOWN_DECLARED("W416"),
    /** A measurement or a choice without its one name. */
    NOT_ONE_NAME("W417"),

    // Statements
    /** A statement that there is not. */
    UNKNOWN_STATEMENT("W501"),
    /** Too few or too many things between the brackets of a statement. */
    ARGUMENT_COUNT("W502"),
    /** A thing between the brackets of a statement that does not belong there. */
    ARGUMENT_KIND("W503"),
    /** A number in a statement that cannot be meant. */
    ARGUMENT_RANGE("W504"),
    /** A text for the person that is empty. */
    EMPTY_TEXT("W505"),
    /** A concept's name that is not written plainly. */
    CONCEPT_NAME("W506"),
    /** A phrase that the vocabulary has not, or a brace without its partner. */
    PHRASE("W507"),
    /** A sign in a rule that names no signs in full. */
    SIGN_ALONE("W508"),

    // The folder
    /** The folder cannot be used. */
    FOLDER("W601"),
    /** A file cannot be read. */
    FILE("W602"),
    /** A file leads out of the folder. */
    LINK("W603"),
    /** Something is wrong with the vocabulary. */
    VOCABULARY("W604"),
    /** Something is wrong with the evidence table. */
    EVIDENCE("W605"),
    /** The rules are too entangled for their open questions to be worked out. */
    TOO_ENTANGLED("W608"),
    /** A file that belongs to the folder is missing. */
    MISSING_FILE("W609"),
    /** A file looks as if it belonged to the folder, and is not read. */
    NOT_READ("W610"),
    /** Nobody would notice if a file were lost. */
    NOT_LISTED("W611"),
    /** Findings that mean an emergency do so no longer. */
    RED_FLAGS_LOST("W612"),
    /** A file is something else than plain text, or two versions of it were merged. */
    FOREIGN_TEXT("W613"),
    /** A file is a copy of another. */
    COPIED_FILE("W614"),
    /** A word of the vocabulary or a row of the evidence that no rule uses. */
    UNUSED("W615"),
    /** Something is wrong with the codes of records. */
    CODES("W616"),
    /** Codes of records that no clinician has signed. */
    UNSIGNED("W617"),
    /** Something is wrong with a worked case. */
    CASE("W618"),
    /** A worked case names a rule that there is not. */
    CASE_WITHOUT_RULE("W619"),
    /** Something is wrong with the screens of the interview. */
    SCREENS("W620"),
    /** A gate would hide an urgent finding from somebody whom it concerns. */
    HARMFUL_GATE("W621"),
    /** Something is wrong with a translation. */
    TRANSLATION("W622"),
    /** Sentences that are not translated, or whose English has changed. */
    NOT_TRANSLATED("W623"),
    /** Something is wrong with the order of the page that people take home. */
    HANDOUT("W624");

    private final String code;

    MessageCode(String code) {
        this.code = code;
    }

    /** Returns the code, for instance {@code W403}. */
    public String code() {
        return code;
    }
}
