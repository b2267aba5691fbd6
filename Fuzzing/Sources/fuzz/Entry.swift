import Foundation

/// Where libFuzzer comes in. It brings the program's `main`, and takes what begins with `--` for ours.
@_cdecl("LLVMFuzzerInitialize")
public func begin(_ count: UnsafePointer<CInt>, _ words: UnsafePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>) -> CInt {
    let arguments = (0..<Int(count.pointee)).compactMap { words.pointee[$0].map { String(cString: $0) } }
    let name = arguments.first { $0.hasPrefix("--target=") }?.dropFirst("--target=".count)
    guard let target = name.flatMap({ FuzzTarget(rawValue: String($0)) }) else {
        let known = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
        FileHandle.standardError.write(Data("fuzz: --target=NAME is missing, or not one of: \(known)\n".utf8))
        exit(2)
    }
    FuzzTarget.chosen = target
    return 0
}

@_cdecl("LLVMFuzzerTestOneInput")
public func take(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    FuzzTarget.chosen.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}
