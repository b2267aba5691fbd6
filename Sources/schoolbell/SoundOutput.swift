import Console
import Foundation
import Speech

/// The loudspeaker of the machine, for a sound that is whole.
enum SoundOutput {
    /// A sink does not pace: a frame goes to it every 20 ms.
    static func play(_ sound: PCM) throws {
        let sink = try AlsaSink()
        let frame = PCM.lineRate / 50
        let start = Date()
        for (index, at) in stride(from: 0, to: sound.samples.count, by: frame).enumerated() {
            let part = sound.samples[at..<min(at + frame, sound.samples.count)]
            try sink.write(part + [Int16](repeating: 0, count: frame - part.count))
            Thread.sleep(until: start.addingTimeInterval(Double(index + 1) * 0.02))
        }
        sink.close()
    }
}
