import CallCore
import Dialplans
import NIOCore

@testable import Gateways

/// Asterisk's AudioSocket as its transcript shows it, with a caller who does things at given times, on a clock of its own that ticks every 20 ms.
///
/// All goes through the real codec, cut into pieces, and with a wire what we say does too. Sound that begins with the byte 0x77 is a key 7 to
/// whoever listens.
final class FakeAudioSocket: SwitchPort {
    enum Act: Hashable {
        /// A frame that says it.
        case key(Digit)
        /// A frame of sound, of this loudness and length.
        case sound(Int16, Milliseconds)
        /// A frame of sound in which the key 7 is heard.
        case tone
        case hangUp
        case error
        /// Bytes that are no frame.
        case noise([UInt8])
    }

    var time: Milliseconds = 0
    /// What the caller hears, frame by frame.
    private(set) var frames: [(at: Milliseconds, command: AudioSocketCommand)] = []
    /// All else that was said.
    private(set) var told: [AudioSocketCommand] = []
    private(set) var learnt: [SwitchNews] = []
    private(set) var isClosed = false
    private(set) var isUnreadable = false
    private(set) var call: SwitchCall<AudioSocketSession>?
    /// What cannot be read or written.
    var broken: (AudioSocketCommand) -> Bool = { _ in false }

    var acts: [(Milliseconds, Act)]
    private let decoder = NIOSingleStepByteToMessageProcessor(AudioSocketDecoder { $0.first == 0x77 ? [.seven] : [] })
    /// `nil`: commands are taken as they are, and no clip is read.
    private let wire: AudioSocketWire?
    private let reader = NIOSingleStepByteToMessageProcessor(AudioSocketDecoder())

    static let name = "40325ec2-5efd-4bd3-805f-53576e581d13"

    init(
        _ rings: any RingReceiver, _ settings: AudioSocketSettings, wire: AudioSocketWire? = nil, caller acts: [(Milliseconds, Act)] = []
    ) {
        self.acts = acts
        self.wire = wire
        let clock = { [unowned self] in time }
        call = SwitchCall(session: AudioSocketSession(settings, now: 0), id: "c-1", rings: rings, port: self, now: clock)
    }

    /// A call that has rung already.
    convenience init(_ telephonist: Telephonist, _ announced: AnnouncedCalls, caller acts: [(Milliseconds, Act)] = []) {
        self.init(telephonist, AudioSocketSettings { announced.take($0, at: $1) }, caller: acts)
        ring()
    }

    func ring() {
        call?.begin()
        if let id = AudioSocketID(Self.name) { hear(AudioSocketCodec.bytes(of: .id(id))) }
    }

    /// What happens comes before the tick of the same moment.
    func run(until end: Milliseconds, step: Milliseconds = 20) {
        while !isClosed, time + step <= end {
            time += step
            let due = acts.filter { $0.0 <= time }
            acts.removeAll { $0.0 <= time }
            for (_, act) in due { happen(act) }
            if let deadline = call?.session.deadline, deadline <= time { call?.passTime() }
        }
        time = end
    }

    func write(_ command: AudioSocketCommand) -> Bool {
        guard !broken(command), read(command) else { return false }
        switch command {
        case .sound, .silence: frames.append((time, command))
        case .beginRecording, .record, .endRecording, .hangUp: told.append(command)
        }
        if command == .hangUp { acts = [(time + 20, .hangUp)] }
        return true
    }

    func flush() {}
    func close() { isClosed = true }
    func learn(_ news: SwitchNews) { learnt.append(news) }

    /// What was heard, by its clips: runs of frames as `name milliseconds`.
    var heard: [String] {
        var rows: [(name: String, frames: Int)] = []
        for (_, command) in frames {
            let name =
                switch command {
                case .sound(let run, _): run.clips.map(\.text).joined(separator: "+")
                case .silence, .beginRecording, .record, .endRecording, .hangUp: "-"
                }
            if rows.last?.name == name { rows[rows.count - 1].frames += 1 } else { rows.append((name, 1)) }
        }
        return rows.map { "\($0.name) \($0.frames * 20)" }
    }

    /// How much was recorded, in milliseconds.
    var recorded: Milliseconds {
        told.reduce(0) { sum, command in
            if case .record(let sound) = command { sum + sound.count / 16 } else { sum }
        }
    }

    /// Whatever we send is a frame of 20 ms of sound, or the end. `false`: it can't be spelt.
    private func read(_ command: AudioSocketCommand) -> Bool {
        guard let wire else { return true }
        guard let bytes = wire.bytes(of: command) else { return false }
        do {
            try reader.process(buffer: ByteBuffer(bytes: bytes)) { message in
                switch message {
                case .sound(let sound, _): if sound.count != AudioSocketCodec.frameLength { isUnreadable = true }
                case .hungUp: break
                case .id, .key, .failed, .other: isUnreadable = true
                }
            }
        } catch {
            isUnreadable = true
        }
        return true
    }

    func happen(_ act: Act) {
        switch act {
        case .key(let key): hear(AudioSocketCodec.bytes(of: .key(key)))
        case .sound(let level, let length): hear(Self.sound(level, length))
        case .tone: hear(AudioSocketCodec.sound([0x77] + [UInt8](repeating: 0, count: 319)))
        case .hangUp: call?.inputEnded()
        case .error: hear(AudioSocketCodec.bytes(of: .failed(1)))
        case .noise(let bytes): hear(bytes)
        }
    }

    private static func sound(_ level: Int16, _ length: Milliseconds) -> [UInt8] {
        var sound = [UInt8](repeating: UInt8(truncatingIfNeeded: level), count: length * 16)
        for index in stride(from: 1, to: sound.count, by: 2) { sound[index] = UInt8(truncatingIfNeeded: level >> 8) }
        return AudioSocketCodec.sound(sound)
    }

    /// In pieces of seven bytes.
    private func hear(_ bytes: [UInt8]) {
        for start in stride(from: 0, to: bytes.count, by: 7) {
            do {
                try decoder.process(buffer: ByteBuffer(bytes: bytes[start..<min(start + 7, bytes.count)])) { call?.receive($0) }
            } catch {
                isUnreadable = true
            }
        }
    }
}
