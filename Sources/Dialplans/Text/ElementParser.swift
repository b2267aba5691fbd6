import Yams

/// Makes elements of a text, or reports why it is none that a dialplan could be.
struct ElementParser {
    static let largest = 1 << 20

    let log: FaultLog
    /// Keys that were reported to stand twice: the parser gets them under other names, so that what stands behind them is read too.
    private var repeated: [SourcePlace: String] = [:]

    init(log: FaultLog) { self.log = log }

    /// `nil`: faults were reported, or (with none) the text is empty.
    func parse(_ source: SourceText) -> Element? {
        let before = log.count
        let start = SourcePlace(file: source.file, line: 1, column: 1)
        guard source.bytes.count <= Self.largest else {
            log.add(.tooLarge, at: start, "the file is larger than 1 MiB", hint: "a dialplan is a page or two: split it by include")
            return nil
        }
        log.open(source)
        let text = source.text
        checkScalars(of: text, in: source.file)
        guard log.count == before else { return nil }
        var scan = YAMLScan(text, file: source.file, log: log)
        scan.run()
        let known = before + scan.repeated.count
        guard log.count == known, let text = RepeatedKeys(scan.repeated).renamed(in: text, file: source.file) else { return nil }
        var parser = self
        parser.repeated = scan.repeated
        let element = parser.compose(text, file: source.file)
        return log.count == known ? element : nil
    }

    private func checkScalars(of text: String, in file: String) {
        var cursor = TextCursor(text, file: file)
        while let scalar = cursor.current {
            if scalar == "\u{FFFD}" {
                log.add(.notUTF8, at: cursor.place, "this is not UTF-8", hint: "save the file as UTF-8")
                return
            }
            if scalar.isForbidden {
                log.add(.controlCharacter, at: cursor.place, "a control character", hint: "delete it; it may be invisible")
                return
            }
            cursor.advance()
        }
    }

    private func compose(_ text: String, file: String) -> Element? {
        do {
            // No resolver rules: every scalar stays the text that it is. The encoding is named so that no environment variable decides it.
            let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            guard let node = try parser.singleRoot() else { return nil }
            return element(of: node, file: file)
        } catch let error as YamlError {
            report(error, file: file)
        } catch {
            log.add(.badYAML, at: SourcePlace(file: file, line: 1, column: 1), "this is not YAML")
        }
        return nil
    }

    private func element(of node: Node, file: String) -> Element {
        let place = SourcePlace(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
        if node.anchor != nil {
            log.add(.anchor, at: place, "a dialplan has no anchors", hint: "write the text out where it is needed")
        }
        switch node {
        case .scalar(let scalar):
            return Element(place: place, content: .text(checked(scalar.string, at: place), quoted: scalar.style != .plain))
        case .sequence(let items):
            return Element(place: place, content: .list(items.map { element(of: $0, file: file) }))
        case .mapping(let pairs):
            return Element(place: place, content: .map(pairs.compactMap { entry($0.key, $0.value, file: file) }))
        case .alias:
            // The scan has refused them.
            return Element(place: place, content: .text("", quoted: false))
        }
    }

    private func entry(_ key: Node, _ value: Node, file: String) -> Element.Entry? {
        let key = element(of: key, file: file)
        guard case .text(let text, _) = key.content else {
            log.add(.complexKey, at: key.place, "a key that is not a single word", hint: "write KEY: VALUE")
            return nil
        }
        let written = repeated[key.place]
        return Element.Entry(
            key: written ?? text, place: key.place, value: element(of: value, file: file), isRepeated: written != nil)
    }

    /// An escape such as `"\0"` can bring in what the text itself does not hold.
    private func checked(_ text: String, at place: SourcePlace) -> String {
        guard text.unicodeScalars.contains(where: { $0.isForbidden || $0.isBreak || $0 == "\t" }) else { return text }
        log.add(.controlCharacter, at: place, "a control character, or a line end inside of a value", hint: "delete it")
        return ""
    }
}
