import Dialplans

extension WordTable {
    static let english = WordTable(
        language: "en", alphabet: Set("abcdefghijklmnopqrstuvwxyz'"),
        digits: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
        weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        months: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        ],
        minus: "minus", plus: "plus", star: "star", hash: "hash", upTo: "to",
        signs: [
            "%": "per cent", "½": "half", "№": "number", "&": "and", "+": "plus", "€": "euros", "£": "pounds", "$": "dollars",
            "=": "equals",
            "°": "degrees", "@": "at",
        ],
        ordinalEndings: ["st": .neuter, "nd": .neuter, "rd": .neuter, "th": .neuter])
}
