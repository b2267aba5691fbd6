import Domain

/// The people who stand in every set of demo data, so that demos and stories can rely on them.
///
/// | number | whose | children with a subscription | what it shows |
/// | --- | --- | --- | --- |
/// | +359888100001 | Петя Петрова, `g-petya` | `s-mila` | two children, subscribed to one |
/// | +359888100002 | Георги Петров, `g-georgi` | `s-mila`, `s-ivan` | subscribed to both |
/// | +359888100003 | Мария Петрова, `g-maria` | `s-mila` | a right that has ended |
/// | +359888100004 | Красимир Стоянов, `g-krasimir` | `s-ana` | one child |
/// | +359888100005 | Силвия Илиева, `g-silvia` | `s-petar` | a school that is not active |
/// | +359888100006 | Десислава Маринова, `g-desislava` | `s-yoana` | a child who has left |
/// | +359888100007 | Тодор Тодоров, `g-todor` | `s-dimitar` | a class without fresh entries |
/// | +359888100008 | Веселина Василева, `g-veselina` | `s-nikola` | nothing is entered of the child |
/// | +359888100009 | Ангел Ангелов, `g-angel` | `s-raya` | a class of which nothing was ever entered |
/// | +359888100010 | Костадин Костов, `g-kostadin` | `s-boris` | a school that was never active |
/// | +359888100011 | Николай Николов, `g-nikolay` | `s-viktor` | a health entry |
/// | +359888100012 | Гергана Димитрова, `g-gergana` | none; `s-elena` has the code 483920175634 | entering a code |
///
/// `docs/demo-data.md` has the classes, the ID codes and all that is entered of these children.
enum DemoStory {
    /// A code that no child has.
    static let unknownCode = "999999999999"

    static let codes = Set(children.map(\.code))

    static let children = [
        DemoStoryChild("s-mila", "c-1-5a", "Мила", "Петрова", "271845904523"),
        DemoStoryChild("s-ivan", "c-1-2b", "Иван", "Петров", "314159265358"),
        DemoStoryChild("s-ana", "c-1-3a", "Ана", "Стоянова", "161803398874"),
        DemoStoryChild("s-petar", "c-closed-4a", "Петър", "Илиев", "141421356237"),
        DemoStoryChild("s-yoana", "c-1-6a", "Йоана", "Маринова", "173205080756", status: "left"),
        DemoStoryChild("s-dimitar", "c-1-8a", "Димитър", "Тодоров", "223606797749"),
        DemoStoryChild("s-nikola", "c-1-4a", "Никола", "Василев", "264575131106"),
        DemoStoryChild("s-raya", "c-1-1b", "Рая", "Ангелова", "244948974278"),
        DemoStoryChild("s-boris", "c-new-1a", "Борис", "Костов", "331662479035"),
        DemoStoryChild("s-viktor", "c-1-5b", "Виктор", "Николов", "360555127546"),
        DemoStoryChild("s-elena", "c-1-5v", "Елена", "Димитрова", "483920175634"),
    ]

    static let adults = [
        DemoStoryAdult("g-petya", "Петя", "Петрова", "mother", 1, ["s-mila", "s-ivan"], subscribed: ["s-mila"]),
        DemoStoryAdult("g-georgi", "Георги", "Петров", "father", 2, ["s-mila", "s-ivan"], subscribed: ["s-mila", "s-ivan"]),
        DemoStoryAdult("g-maria", "Мария", "Петрова", "grandparent", 3, ["s-mila"], subscribed: ["s-mila"], endedReason: "съдебно решение"),
        DemoStoryAdult("g-krasimir", "Красимир", "Стоянов", "father", 4, ["s-ana"], subscribed: ["s-ana"]),
        DemoStoryAdult("g-silvia", "Силвия", "Илиева", "mother", 5, ["s-petar"], subscribed: ["s-petar"]),
        DemoStoryAdult("g-desislava", "Десислава", "Маринова", "mother", 6, ["s-yoana"], subscribed: ["s-yoana"]),
        DemoStoryAdult("g-todor", "Тодор", "Тодоров", "father", 7, ["s-dimitar"], subscribed: ["s-dimitar"]),
        DemoStoryAdult("g-veselina", "Веселина", "Василева", "mother", 8, ["s-nikola"], subscribed: ["s-nikola"]),
        DemoStoryAdult("g-angel", "Ангел", "Ангелов", "father", 9, ["s-raya"], subscribed: ["s-raya"]),
        DemoStoryAdult("g-kostadin", "Костадин", "Костов", "father", 10, ["s-boris"], subscribed: ["s-boris"]),
        DemoStoryAdult("g-nikolay", "Николай", "Николов", "father", 11, ["s-viktor"], subscribed: ["s-viktor"]),
        DemoStoryAdult("g-gergana", "Гергана", "Димитрова", "mother", 12, ["s-elena"], subscribed: []),
    ]

    static func timetable(classID: String) -> DemoTimetable? {
        guard classID == "c-1-5a" else { return nil }
        return DemoTimetable([
            "mat bel ang ist muz tpr", "bel mat ang fvs chp kmo", "chp mat ang bel fvs", "bel ist mat geo chp", "muz bel mat izo izo fvs",
        ])
    }
}
