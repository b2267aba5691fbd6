#include "CICU.h"

#include <cstring>
#include <string>
#include <unicode/messagepattern.h>
#include <unicode/normalizer2.h>
#include <unicode/plurrule.h>
#include <unicode/rbnf.h>

using namespace icu;

static schoolbell_part_kind kind_of(const MessagePattern::Part &part) {
    switch (part.getType()) {
    case UMSGPAT_PART_TYPE_MSG_START: return SCHOOLBELL_PART_MESSAGE_START;
    case UMSGPAT_PART_TYPE_MSG_LIMIT: return SCHOOLBELL_PART_MESSAGE_LIMIT;
    case UMSGPAT_PART_TYPE_SKIP_SYNTAX: return SCHOOLBELL_PART_SKIP;
    case UMSGPAT_PART_TYPE_REPLACE_NUMBER: return SCHOOLBELL_PART_NUMBER_SIGN;
    case UMSGPAT_PART_TYPE_ARG_START: return SCHOOLBELL_PART_ARGUMENT_START;
    case UMSGPAT_PART_TYPE_ARG_LIMIT: return SCHOOLBELL_PART_ARGUMENT_LIMIT;
    case UMSGPAT_PART_TYPE_ARG_NUMBER: return SCHOOLBELL_PART_ARGUMENT_NUMBER;
    case UMSGPAT_PART_TYPE_ARG_NAME: return SCHOOLBELL_PART_ARGUMENT_NAME;
    case UMSGPAT_PART_TYPE_ARG_TYPE: return SCHOOLBELL_PART_ARGUMENT_TYPE;
    case UMSGPAT_PART_TYPE_ARG_STYLE: return SCHOOLBELL_PART_ARGUMENT_STYLE;
    case UMSGPAT_PART_TYPE_ARG_SELECTOR: return SCHOOLBELL_PART_SELECTOR;
    case UMSGPAT_PART_TYPE_ARG_INT:
    case UMSGPAT_PART_TYPE_ARG_DOUBLE: return SCHOOLBELL_PART_NUMBER;
    default: return SCHOOLBELL_PART_OTHER;
    }
}

static schoolbell_argument_kind argument_of(const MessagePattern::Part &part) {
    switch (part.getArgType()) {
    case UMSGPAT_ARG_TYPE_SIMPLE: return SCHOOLBELL_ARGUMENT_SIMPLE;
    case UMSGPAT_ARG_TYPE_CHOICE: return SCHOOLBELL_ARGUMENT_CHOICE;
    case UMSGPAT_ARG_TYPE_PLURAL: return SCHOOLBELL_ARGUMENT_PLURAL;
    case UMSGPAT_ARG_TYPE_SELECT: return SCHOOLBELL_ARGUMENT_SELECT;
    case UMSGPAT_ARG_TYPE_SELECTORDINAL: return SCHOOLBELL_ARGUMENT_ORDINAL;
    default: return SCHOOLBELL_ARGUMENT_NONE;
    }
}

static schoolbell_pattern_error error_of(UErrorCode code) {
    switch (code) {
    case U_UNMATCHED_BRACES: return SCHOOLBELL_PATTERN_BRACES;
    case U_DEFAULT_KEYWORD_MISSING: return SCHOOLBELL_PATTERN_NO_OTHER;
    case U_INDEX_OUTOFBOUNDS_ERROR: return SCHOOLBELL_PATTERN_TOO_LARGE;
    default: return SCHOOLBELL_PATTERN_SYNTAX;
    }
}

extern "C" int32_t schoolbell_pattern_parts(const uint16_t *text, int32_t length, schoolbell_part *parts, int32_t capacity,
                                            schoolbell_pattern_error *error, int32_t *offset) {
    UErrorCode code = U_ZERO_ERROR;
    UParseError place = {0, -1, {0}, {0}};
    MessagePattern pattern(code);
    pattern.parse(UnicodeString(reinterpret_cast<const char16_t *>(text), length), &place, code);
    *error = U_FAILURE(code) ? error_of(code) : SCHOOLBELL_PATTERN_GOOD;
    *offset = place.offset;
    if (U_FAILURE(code)) return -1;
    const int32_t count = pattern.countParts();
    for (int32_t i = 0; i < count && i < capacity; i++) {
        const MessagePattern::Part &part = pattern.getPart(i);
        parts[i] = {kind_of(part), argument_of(part), part.getIndex(), part.getLength(), pattern.getLimitPartIndex(i),
                    pattern.getNumericValue(part)};
    }
    return count;
}

struct schoolbell_plural_rules {
    PluralRules *rules;
};

extern "C" const schoolbell_plural_rules *schoolbell_plural_rules_open(const char *language) {
    UErrorCode code = U_ZERO_ERROR;
    PluralRules *rules = PluralRules::forLocale(Locale(language), code);
    if (U_FAILURE(code)) {
        delete rules;
        return nullptr;
    }
    return new schoolbell_plural_rules{rules};
}

extern "C" void schoolbell_plural_rules_close(const schoolbell_plural_rules *rules) {
    delete rules->rules;
    delete rules;
}

extern "C" schoolbell_plural schoolbell_plural_of(const schoolbell_plural_rules *rules, int64_t number) {
    std::string keyword;
    rules->rules->select(static_cast<double>(number)).toUTF8String(keyword);
    if (keyword == "zero") return SCHOOLBELL_PLURAL_ZERO;
    if (keyword == "one") return SCHOOLBELL_PLURAL_ONE;
    if (keyword == "two") return SCHOOLBELL_PLURAL_TWO;
    if (keyword == "few") return SCHOOLBELL_PLURAL_FEW;
    if (keyword == "many") return SCHOOLBELL_PLURAL_MANY;
    return SCHOOLBELL_PLURAL_OTHER;
}

extern "C" int32_t schoolbell_nfkc(const uint16_t *text, int32_t length, uint16_t *out, int32_t capacity) {
    UErrorCode code = U_ZERO_ERROR;
    const Normalizer2 *form = Normalizer2::getNFKCInstance(code);
    if (U_FAILURE(code)) return -1;
    const UnicodeString normal = form->normalize(UnicodeString(reinterpret_cast<const char16_t *>(text), length), code);
    if (U_FAILURE(code) || normal.length() > capacity) return -1;
    normal.extract(0, normal.length(), reinterpret_cast<char16_t *>(out));
    return normal.length();
}

struct schoolbell_speller {
    RuleBasedNumberFormat format;
};

extern "C" schoolbell_speller *schoolbell_speller_open(const char *language) {
    UErrorCode code = U_ZERO_ERROR;
    schoolbell_speller *speller = new schoolbell_speller{RuleBasedNumberFormat(URBNF_SPELLOUT, Locale(language), code)};
    if (U_SUCCESS(code)) return speller;
    delete speller;
    return nullptr;
}

extern "C" void schoolbell_speller_close(schoolbell_speller *speller) { delete speller; }

extern "C" int32_t schoolbell_spell(schoolbell_speller *speller, const char *rules, int64_t number, char *out, int32_t capacity) {
    UErrorCode code = U_ZERO_ERROR;
    UnicodeString words;
    FieldPosition position;
    speller->format.format(number, UnicodeString::fromUTF8(rules), words, position, code);
    if (U_FAILURE(code)) return -1;
    std::string utf8;
    words.toUTF8String(utf8);
    if (static_cast<int32_t>(utf8.size()) >= capacity) return -1;
    std::memcpy(out, utf8.c_str(), utf8.size() + 1);
    return static_cast<int32_t>(utf8.size());
}
