/// Per cent.
extension Wording {
    func percent(_ percent: Int) -> String? {
        (0...Spelling.largest).contains(percent) ? counted(percent, grammar.text.percent.gender, grammar.text.percent.forms) : nil
    }
}
