import Yams

/// A node of a scale's text, with the place to blame when it is wrong.
struct GradeScaleNode {
    let key: String
    let node: Node

    init(yaml text: String) throws(GradeScaleError) {
        if let trap = YAMLTrap.all(in: text).first {
            throw .wrong(key: "scale", line: trap.line, problem: "anchors, aliases and tags of YAML are not allowed here")
        }
        do {
            guard let node = try Yams.compose(yaml: text) else { throw GradeScaleError.notYAML("empty") }
            self.init(key: "scale", node: node)
        } catch let error as GradeScaleError {
            throw error
        } catch {
            throw .notYAML("\(error)")
        }
    }

    private init(key: String, node: Node) {
        self.key = key
        self.node = node
    }

    func fault(_ problem: String) -> GradeScaleError { .wrong(key: key, line: node.mark?.line ?? 0, problem: problem) }

    /// Refuses keys that mean nothing here.
    func allow(_ known: Set<String>) throws(GradeScaleError) {
        guard let mapping = node.mapping else { throw fault("must be a mapping") }
        for key in mapping.keys where !known.contains(key.string ?? "") {
            throw GradeScaleNode(key: key.string ?? "?", node: key).fault("unknown key")
        }
    }

    func optional(_ key: String) -> GradeScaleNode? {
        guard let child = node.mapping?[key] else { return nil }
        return GradeScaleNode(key: key, node: child)
    }

    func required(_ key: String) throws(GradeScaleError) -> GradeScaleNode {
        guard let child = optional(key) else { throw GradeScaleNode(key: key, node: node).fault("is missing") }
        return child
    }

    func text(_ key: String) throws(GradeScaleError) -> String {
        let child = try required(key)
        guard let text = child.node.scalar?.string, (1...64).contains(text.utf8.count) else {
            throw child.fault("must be 1…64 bytes of text")
        }
        return text
    }

    func list(_ key: String) throws(GradeScaleError) -> [GradeScaleNode] {
        let child = try required(key)
        guard let items = child.node.sequence, (1...200).contains(items.count) else { throw child.fault("must be a list of 1…200") }
        return items.map { GradeScaleNode(key: key, node: $0) }
    }

    func optionalList(_ key: String) throws(GradeScaleError) -> [GradeScaleNode] {
        optional(key) == nil ? [] : try list(key)
    }

    func hundredths(_ key: String) throws(GradeScaleError) -> Int { try required(key).hundredths() }

    func hundredths() throws(GradeScaleError) -> Int {
        guard let value = node.scalar.flatMap({ Hundredths.read($0.string) }) else { throw fault("must be a number such as 5.50") }
        return value
    }

    func decimals() throws(GradeScaleError) -> Int {
        guard let count = node.scalar.flatMap({ Int($0.string) }), (0...2).contains(count) else { throw fault("must be 0, 1 or 2") }
        return count
    }

    func rounding() throws(GradeScaleError) -> GradeRounding {
        guard let rounding = node.scalar.flatMap({ GradeRounding(rawValue: $0.string) }) else { throw fault("must be half-up or down") }
        return rounding
    }

    func names(_ key: String) throws(GradeScaleError) -> [Language: String] {
        guard let child = optional(key) else { return [:] }
        guard let mapping = child.node.mapping else { throw child.fault("must be a mapping of languages to names") }
        var names: [Language: String] = [:]
        for (code, name) in mapping {
            guard let language = code.string.flatMap(Language.init), let text = name.scalar?.string, !text.isEmpty else {
                throw child.fault("“\(code.string ?? "")” must be a language such as bg, with a name")
            }
            names[language] = text
        }
        return names
    }
}
