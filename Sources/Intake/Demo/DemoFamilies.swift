import Domain

/// The families of a school, and which of its pupils are their children.
struct DemoFamilies {
    private var families: [Family] = []
    /// For each pupil of the school the number of its family.
    private var familyOfPupil: [Int] = []

    struct Family {
        let name: String
        var children: [(id: String, code: String)] = []
    }

    init(pupils: Int, random: inout SplitMix64) {
        var order = Array(0..<pupils)
        random.shuffle(&order)
        familyOfPupil = Array(repeating: 0, count: pupils)
        var next = order.startIndex
        while next < order.endIndex {
            let throwOf1000 = random.below(1000)
            let size = throwOf1000 < 640 ? 1 : throwOf1000 < 940 ? 2 : throwOf1000 < 990 ? 3 : 4
            for pupil in order[next..<min(next + size, order.endIndex)] { familyOfPupil[pupil] = families.count }
            families.append(Family(name: random.pick(DemoNames.families)))
            next += size
        }
    }

    /// The family name of a pupil, in the masculine form.
    func name(ofPupil pupil: Int) -> String { families[familyOfPupil[pupil]].name }

    mutating func add(child id: String, code: String, pupil: Int) {
        families[familyOfPupil[pupil]].children.append((id, code))
    }

    /// Writes the parents of all families.
    func write(school: String, to folder: DemoFolder, year: DemoYear, numbering: inout DemoNumbering, random: inout SplitMix64) throws {
        for (index, family) in families.enumerated() {
            let parents = random.below(100)
            for (relation, stands) in [
                ("mother", parents < 95), ("father", parents < 78 || parents >= 95), ("grandparent", parents % 25 == 7),
            ]
            where stands {
                let id = "g-\(school)-\(index + 1)\(relation.prefix(1))"
                let adult = DemoAdult(id: id, relation: relation, family: family, number: numbering.phone())
                try adult.write(to: folder, year: year, random: &random)
            }
        }
    }
}
