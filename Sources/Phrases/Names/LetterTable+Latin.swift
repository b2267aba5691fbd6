import Domain

/// Latin to Cyrillic: the official tables read backwards, with the letters of Estonian and Spanish as these languages sound.
extension LetterTable {
    static let latinToBulgarian = LetterTable(
        starts: ["y": "й", "ye": "йе"], ends: ["ia": "ия", "y": "и"],
        anywhere: [
            "a": "а", "b": "б", "c": "к", "ce": "се", "ci": "си", "ch": "ч", "ck": "к", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "х",
            "i": "и", "j": "дж", "k": "к", "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "ph": "ф", "q": "к", "qu": "к", "r": "р",
            "s": "с", "sh": "ш", "sht": "щ", "t": "т", "th": "т", "ts": "ц", "u": "у", "v": "в", "w": "у", "x": "кс", "y": "й", "ya": "я",
            "yu": "ю", "yo": "йо", "z": "з", "zh": "ж", "ä": "я", "ö": "ьо", "õ": "ъ", "ü": "ю", "š": "ш", "ž": "ж", "á": "а", "é": "е",
            "í": "и", "ó": "о", "ú": "у", "ñ": "н", "ña": "ня", "ño": "ньо", "ll": "л", "ee": "ее", "oo": "оо",
        ])

    static let latinToUkrainian = LetterTable(
        starts: ["ye": "є", "yi": "ї", "y": "й", "yu": "ю", "ya": "я"], ends: ["y": "і"],
        anywhere: [
            "a": "а", "b": "б", "c": "к", "ce": "се", "ci": "сі", "ch": "ч", "ck": "к", "d": "д", "e": "е", "f": "ф", "g": "ґ", "h": "г",
            "i": "і", "ia": "ія", "iu": "ію", "ie": "іє", "j": "дж", "k": "к", "kh": "х", "l": "л", "m": "м", "n": "н", "o": "о", "p": "п",
            "ph": "ф", "q": "к", "qu": "к", "r": "р", "s": "с", "sh": "ш", "shch": "щ", "t": "т", "th": "т", "ts": "ц", "u": "у", "v": "в",
            "w": "в", "x": "кс", "y": "и", "z": "з", "zh": "ж", "zgh": "зг", "ä": "я", "ö": "ьо", "õ": "и", "ü": "ю", "š": "ш", "ž": "ж",
            "á": "а", "é": "е", "í": "і", "ó": "о", "ú": "у", "ñ": "нь", "ña": "ня", "ño": "ньо", "ll": "л",
        ])

    static let estonianToBulgarian = latinToBulgarian.with(["j": "й", "ja": "я", "ju": "ю", "c": "ц"])
    static let spanishToBulgarian = latinToBulgarian.with(["j": "х", "ge": "хе", "gi": "хи", "h": "", "z": "с", "ll": "й", "y": "й"])
    static let estonianToUkrainian = latinToUkrainian.with(["j": "й", "ja": "я", "ju": "ю", "je": "є", "c": "ц"])
    static let spanishToUkrainian = latinToUkrainian.with(["j": "х", "ge": "хе", "gi": "хі", "h": "", "z": "с", "ll": "й", "y": "й"])
}
