import Foundation

/// Written anew, and read.
extension JournalFile {
    /// What the name of a file ends with until it is written anew.
    public static let unfinished = ".new"

    /// Removes a file that was to take another's place, unless a living process writes it. A kill before that leaves one, with records of calls.
    /// - Returns: whether it was removed.
    public static func removeUnfinished(path: String) throws(Failure) -> Bool {
        guard path.hasSuffix(unfinished), let left = try unlessInUse(path: path) else { return false }
        left.remove()
        return true
    }

    /// Writes the file anew with these records alone, in the place of all that was written and added; a kill leaves the old file or the new.
    /// - Returns: Where each call's records lie now.
    public func rewrite(_ records: [(call: String, record: [UInt8])], mark: String?) throws(Failure) -> [String: Extent] {
        let made = try JournalFile(path: path + Self.unfinished)
        made.empty()
        var extents: [String: Extent] = [:]
        for (call, record) in records { made.add(record, of: call, to: &extents[call, default: Extent()]) }
        do throws(Failure) {
            if let mark { try made.commit(mark: mark) } else { try made.commit() }
            guard fdatasync(made.descriptor) == 0, rename(made.path, path) == 0 else {
                throw Failure.cannotWrite(path: path, reason: String(cString: strerror(errno)))
            }
        } catch {
            made.remove()
            throw error
        }
        swap(&descriptor, &made.descriptor)
        flusher.turn(to: descriptor)
        (end, pending) = (made.end, [])
        return extents
    }

    /// Reads what another process left, up to its last mark, or every whole line where it has none; what lies behind is cut off.
    public func readLeft() throws(Failure) -> (records: [Record], mark: String?) {
        let (records, mark, length) = try Self.read(path: path)
        if length < Int(end), ftruncate(descriptor, off_t(length)) == 0 { end = off_t(length) }
        return (records, mark)
    }

    /// The records up to the last mark, or every whole line where there is none; and the bytes up to there.
    public static func read(path: String) throws(Failure) -> (records: [Record], mark: String?, length: Int) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .cannotRead(path: path, reason: "no such file, or no right to read it")
        }
        var records: [Record] = []
        var marked: (count: Int, text: String, end: Int)?
        var start = 0
        while let end = data[start...].firstIndex(of: 0x0A) {
            let line = data[start..<end]
            if line.first == UInt8(ascii: "=") {
                marked = (records.count, String(decoding: line.dropFirst(), as: UTF8.self), end + 1)
            } else if let tab = line.firstIndex(of: 0x09), let call = String(bytes: line[..<tab], encoding: .utf8) {
                records.append(Record(call: call, bytes: Array(line[(tab + 1)...]), offset: tab + 1))
            }
            start = end + 1
        }
        guard let marked else { return (records, nil, start) }
        return (Array(records.prefix(marked.count)), marked.text, marked.end)
    }
}
