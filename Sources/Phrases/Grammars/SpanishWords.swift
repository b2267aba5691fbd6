import Dialplans

extension WordTable {
    static let spanish = WordTable(
        language: "es", alphabet: Set("abcdefghijklmnopqrstuvwxyzáéíóúüñ"),
        digits: ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"],
        weekdays: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
        months: [
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
        ],
        minus: "menos", plus: "más", star: "asterisco", hash: "gato", upTo: "a",
        signs: [
            "%": "por ciento", "½": "medio", "№": "número", "&": "y", "+": "más", "€": "euros", "$": "pesos", "=": "igual a", "°": "grados",
            "@": "arroba",
        ],
        // "o" is what is left of º.
        ordinalEndings: [
            "o": .masculine, "er": .masculine, "ro": .masculine, "do": .masculine, "to": .masculine, "mo": .masculine, "vo": .masculine,
            "ra": .feminine, "da": .feminine, "ta": .feminine, "ma": .feminine, "va": .feminine, "na": .feminine, "-a": .feminine,
        ])
}
