extension FixedWidthInteger {
    /// The bytes, lowest first.
    var littleEndianBytes: [UInt8] { withUnsafeBytes(of: littleEndian) { Array($0) } }

    /// The value of bytes that stand lowest first.
    init(littleEndian bytes: some Collection<UInt8>) {
        self = bytes.reversed().reduce(0) { $0 << 8 | Self(truncatingIfNeeded: $1) }
    }
}

extension PCM {
    /// The samples as bytes, lowest first.
    var bytes: [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 2 * samples.count) { buffer, count in
            for (index, sample) in samples.enumerated() {
                let bits = UInt16(bitPattern: sample)
                buffer[2 * index] = UInt8(truncatingIfNeeded: bits)
                buffer[2 * index + 1] = UInt8(truncatingIfNeeded: bits >> 8)
            }
            count = 2 * samples.count
        }
    }

    init(littleEndian bytes: ArraySlice<UInt8>, rate: Int) {
        self.init(
            bytes.withContiguousStorageIfAvailable { buffer in
                (0..<buffer.count / 2).map { Int16(bitPattern: UInt16(buffer[2 * $0]) | UInt16(buffer[2 * $0 + 1]) << 8) }
            } ?? [], rate: rate)
    }
}
