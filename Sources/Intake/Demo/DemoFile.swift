import Glibc

/// A CSV file that is being written, through a buffer of fixed size.
final class DemoFile {
    private static let bufferSize = 262_144

    private let path: String
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private(set) var rows = 0
    private(set) var bytes = 0

    /// - Throws: `DemoDataError.cannotWrite`.
    init(path: String, columns: [String]) throws {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw DemoDataError.cannotWrite(path, errno) }
        buffer.reserveCapacity(Self.bufferSize + 4096)
        try write(columns)
        rows = 0
    }

    deinit { close(descriptor) }

    func write(_ fields: String...) throws { try write(fields) }

    /// Writes what is in the buffer.
    func flush() throws {
        var written = 0
        while written < buffer.count {
            let count = buffer[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw DemoDataError.cannotWrite(path, errno) }
            written += count
        }
        bytes += written
        buffer.removeAll(keepingCapacity: true)
    }

    private func write(_ fields: [String]) throws {
        for (index, field) in fields.enumerated() {
            if index > 0 { buffer.append(0x2C) }
            append(field)
        }
        buffer.append(0x0A)
        rows += 1
        if buffer.count >= Self.bufferSize { try flush() }
    }

    private func append(_ field: String) {
        let needsQuotes = field.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else { return buffer.append(contentsOf: field.utf8) }
        buffer.append(0x22)
        for byte in field.utf8 {
            if byte == 0x22 { buffer.append(0x22) }
            buffer.append(byte)
        }
        buffer.append(0x22)
    }
}
