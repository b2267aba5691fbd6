#pragma once
#include <stdint.h>

// What ICU (libicu 72, https://unicode-org.github.io/icu/) is asked for: the parts of a message pattern, plural categories, compatibility
// normalisation, and spelt numbers. Text is UTF-16; every function is safe to call from several threads at once.

#ifdef __cplusplus
extern "C" {
#endif

enum schoolbell_part_kind : int32_t {
    SCHOOLBELL_PART_OTHER,
    SCHOOLBELL_PART_MESSAGE_START,
    SCHOOLBELL_PART_MESSAGE_LIMIT,
    SCHOOLBELL_PART_SKIP,
    SCHOOLBELL_PART_NUMBER_SIGN,
    SCHOOLBELL_PART_ARGUMENT_START,
    SCHOOLBELL_PART_ARGUMENT_LIMIT,
    SCHOOLBELL_PART_ARGUMENT_NUMBER,
    SCHOOLBELL_PART_ARGUMENT_NAME,
    SCHOOLBELL_PART_ARGUMENT_TYPE,
    SCHOOLBELL_PART_ARGUMENT_STYLE,
    SCHOOLBELL_PART_SELECTOR,
    SCHOOLBELL_PART_NUMBER,
};

enum schoolbell_argument_kind : int32_t {
    SCHOOLBELL_ARGUMENT_NONE,
    SCHOOLBELL_ARGUMENT_SIMPLE,
    SCHOOLBELL_ARGUMENT_CHOICE,
    SCHOOLBELL_ARGUMENT_PLURAL,
    SCHOOLBELL_ARGUMENT_SELECT,
    SCHOOLBELL_ARGUMENT_ORDINAL,
};

// One part of a pattern. `index` and `length` are UTF-16 units of the pattern; `limit` is the part that ends a message or an argument.
typedef struct {
    enum schoolbell_part_kind kind;
    enum schoolbell_argument_kind argument;
    int32_t index;
    int32_t length;
    int32_t limit;
    double number;
} schoolbell_part;

enum schoolbell_pattern_error : int32_t {
    SCHOOLBELL_PATTERN_GOOD,
    SCHOOLBELL_PATTERN_SYNTAX,
    SCHOOLBELL_PATTERN_BRACES,
    SCHOOLBELL_PATTERN_NO_OTHER,
    SCHOOLBELL_PATTERN_TOO_LARGE,
};

// The parts of a message pattern; -1 for a pattern that is wrong, with the error and where it is. At most `capacity` parts are written.
int32_t schoolbell_pattern_parts(const uint16_t *text, int32_t length, schoolbell_part *parts, int32_t capacity,
                                 enum schoolbell_pattern_error *error, int32_t *offset);

enum schoolbell_plural : int32_t {
    SCHOOLBELL_PLURAL_ZERO,
    SCHOOLBELL_PLURAL_ONE,
    SCHOOLBELL_PLURAL_TWO,
    SCHOOLBELL_PLURAL_FEW,
    SCHOOLBELL_PLURAL_MANY,
    SCHOOLBELL_PLURAL_OTHER,
};

// The plural rules of a language (CLDR), or NULL.
typedef struct schoolbell_plural_rules schoolbell_plural_rules;
const schoolbell_plural_rules *schoolbell_plural_rules_open(const char *language);
void schoolbell_plural_rules_close(const schoolbell_plural_rules *rules);
enum schoolbell_plural schoolbell_plural_of(const schoolbell_plural_rules *rules, int64_t number);

// The text in normal form NFKC (UAX #15); -1 where it needs more than `capacity` units.
int32_t schoolbell_nfkc(const uint16_t *text, int32_t length, uint16_t *out, int32_t capacity);

// A number as ICU's rules spell it, in UTF-8; -1 where the rule set is unknown. The tests hold our own words against it.
typedef struct schoolbell_speller schoolbell_speller;
schoolbell_speller *schoolbell_speller_open(const char *language);
void schoolbell_speller_close(schoolbell_speller *speller);
int32_t schoolbell_spell(schoolbell_speller *speller, const char *rules, int64_t number, char *out, int32_t capacity);

#ifdef __cplusplus
}
#endif
