/// The rules of the dialplan language, by the names that faults are printed with. `docs/dialplans.md` shows each one broken.
public enum FaultRule: String, CaseIterable, Codable, Hashable, Sendable {
    // The text.
    case tooLarge = "too-large"
    case notUTF8 = "not-utf8"
    case controlCharacter = "control-character"
    case tab
    case anchor
    case alias
    case tag
    case mergeKey = "merge-key"
    case directive
    case severalDocuments = "several-documents"
    case blockText = "block-text"
    case complexKey = "complex-key"
    case deepNesting = "deep-nesting"
    case duplicateKey = "duplicate-key"
    case badYAML = "bad-yaml"

    // What stands where.
    case wrongType = "wrong-type"
    case unknownKey = "unknown-key"
    case missingKey = "missing-key"
    case noKind = "no-kind"
    case twoKinds = "two-kinds"
    case empty
    case tooMany = "too-many"

    // How a value is written.
    case badName = "bad-name"
    case badPhoneNumber = "bad-phone-number"
    case badDuration = "bad-duration"
    case badCount = "bad-count"
    case outOfRange = "out-of-range"
    case unknownWord = "unknown-word"
    case badKey = "bad-key"
    case badTime = "bad-time"
    case badDate = "bad-date"
    case badTimeZone = "bad-time-zone"
    case badConstant = "bad-constant"

    // Keys of the telephone.
    case keyTwice = "key-twice"
    case entryKey = "entry-key"
    case noTarget = "no-target"
    case secretConfirmed = "secret-confirmed"

    // Other files.
    case badInclude = "bad-include"
    case missingInclude = "missing-include"
    case duplicateState = "duplicate-state"
    case badHoliday = "bad-holiday"

    // Names.
    case unknownState = "unknown-state"
    case unknownCalendar = "unknown-calendar"
    case unknownLanguage = "unknown-language"
    case unknownService = "unknown-service"
    case unknownInput = "unknown-input"
    case missingInput = "missing-input"
    case unknownOutcome = "unknown-outcome"
    case untiedOutcome = "untied-outcome"
    case unknownPhrase = "unknown-phrase"
    case untranslatedPhrase = "untranslated-phrase"
    case limitNotEnd = "limit-not-end"

    // The graph.
    case unreachable
    case noEnd = "no-end"
    case endless

    // Variables.
    case variableKind = "variable-kind"
    case unboundVariable = "unbound-variable"
    case wrongKind = "wrong-kind"
    case unboundPlaceholder = "unbound-placeholder"
    case placeholderKind = "placeholder-kind"
    case notChoosable = "not-choosable"
    case unmappedItem = "unmapped-item"
    case unknownItem = "unknown-item"

    // Privacy.
    case notAdmitted = "not-admitted"
    case notProved = "not-proved"

    // Files that serve together.
    case sameName = "same-name"
    case sameNumber = "same-number"
    case severalAny = "several-any"
}
