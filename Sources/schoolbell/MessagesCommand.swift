import ArgumentParser
import CallCore
import Dialplans
import Domain
import Foundation
import Speech
import Storage
import Switchboard

/// What callers have spoken: complaints, absences, and whatever else a dialplan records.
struct MessagesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "messages",
        abstract: "Lists the voice messages of callers, or hears one.",
        discussion: """
            Each is listed with the number that the caller was told, and with its time; callers' numbers are masked. \
            --wav and --play give one to hear, and --reveal tells whose it is: both are put on record. Messages are \
            kept for thirty days, or as the settings say.

            EXAMPLES
              schoolbell messages
              schoolbell messages 17 --play
              schoolbell messages 17 --reveal --wav complaint.wav
            """)

    @OptionGroup var service: ServiceOptions

    @Argument(help: ArgumentHelp("The message's number.", valueName: "number"))
    var number: Int?

    @Option(help: ArgumentHelp("Writes the sound; this is put on record.", valueName: "file"))
    var wav: String?

    @Flag(help: "Plays the sound; this is put on record.")
    var play = false

    @Flag(help: "Shows the caller's number and the child; this is put on record.")
    var reveal = false

    @Option(help: ArgumentHelp("How many messages to list.", valueName: "count"))
    var limit = 100

    func validate() throws {
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit takes 1 to 10000, not \(limit)") }
        guard number != nil || (wav == nil && !play && !reveal) else { throw ValidationError("name the message by its number") }
    }

    func run() throws {
        guard let number else { return try list(service.storeToLookInto().read { try VoiceMessages($0).recent(limit: limit) }) }
        let store = try service.store()
        guard let message = try store.read({ try VoiceMessages($0).find(number) }) else {
            throw CommandFailure(.missingInput, "there is no message \(number): list them with schoolbell messages")
        }
        let sound = try wav != nil || play ? sound(of: message) : nil
        if sound != nil || reveal { try putOnRecord(message, isHeard: sound != nil, store) }
        if let wav, let sound { try WAV.write(sound, to: wav) }
        print(try text(of: message))
        if play, let sound { try SoundOutput.play(sound) }
    }

    /// On record before the first sound is given.
    private func putOnRecord(_ message: VoiceMessage, isHeard: Bool, _ store: Store) throws {
        let now = try service.wallClock().now
        try store.write { database in
            try AccessLog(database).add(
                AccessRecord(
                    at: now, act: isHeard ? .messageHeard : .messageRevealed, who: Account.accessor, student: message.student,
                    detail: "message \(message.number)", call: message.source.call))
            if isHeard { try VoiceMessages(database).hear(message.number, at: now) }
        }
    }

    private func sound(of message: VoiceMessage) throws -> PCM {
        let file = RecordingsFolder(data: service.data).file(of: message.source.call, recording: message.source.recording)
        do {
            return try WAV.read(file)
        } catch {
            throw CommandFailure(.missingInput, "the sound of message \(message.number) cannot be heard: \(file): \(error)")
        }
    }
}

// MARK: - As text

extension MessagesCommand {
    private func list(_ messages: [VoiceMessage]) throws {
        guard !messages.isEmpty else { return print("no message is kept") }
        let zone = try service.timeZone()
        var table = TextTable([
            ("number", .right), ("left", .left), ("about", .left), ("from", .left), ("seconds", .right), ("heard", .left),
        ])
        for message in messages {
            table.add([
                "\(message.number)", message.leftAt.text(in: zone), message.subject ?? "-", from(message), seconds(message),
                message.heardAt?.text(in: zone) ?? "not yet",
            ])
        }
        table.lines.forEach { print($0) }
    }

    private func text(of message: VoiceMessage) throws -> String {
        let zone = try service.timeZone()
        var lines = [
            "message   \(message.number)", "left      \(message.leftAt.text(in: zone))", "about     \(message.subject ?? "-")",
            "from      \(reveal ? message.phone?.rawValue ?? "withheld" : from(message))", "call      \(message.source.call)",
        ]
        if reveal, let student = message.student { lines.append("child     \(student)") }
        return lines.joined(separator: "\n")
    }

    private func from(_ message: VoiceMessage) -> String {
        guard let phone = message.phone else { return "withheld" }
        return CallOffer(id: "", from: phone.rawValue, to: "").masked.from ?? "…"
    }

    private func seconds(_ message: VoiceMessage) -> String { message.milliseconds.map { "\($0 / 1_000)" } ?? "?" }
}
