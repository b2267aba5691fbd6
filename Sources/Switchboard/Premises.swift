public import CallCore
public import CoreMetrics
import Domain
import Foundation
import Gateways
public import Logging
public import SchoolLine
import Speech
public import Storage

/// Everything that a service needs before its first call: the store, what is said, how it sounds, and who answers.
public struct Premises: Sendable {
    public let configuration: Configuration
    /// With what it began; calls are given what `editions` holds.
    public let content: Content
    public let store: Store
    public let voice: SynthesisedVoice
    public let services: SchoolServices
    public let board: CallBoard
    public let clock: WallClock
    public let log: Logger
    let clips: ClipMaker
    /// What serves, and what served before.
    public let editions: Editions
    let purpose: Purpose
    let places: Content.Folders
    /// Where what happens is counted.
    let metrics: any MetricsFactory
    let figures: CallFigures
    let line: LineFigures
    let switches: SwitchFigures
    let voices: SpeechPool
    let prompts: FixedPrompts
    private let recordings: RecordingsFolder
    let clipsFolder: String
    var recordingsFolder: String { recordings.path }

    public struct Place: Hashable, Sendable {
        public var data: String
        public var folders: Content.Folders

        public init(data: String, folders: Content.Folders) {
            self.data = data
            self.folders = folders
        }
    }

    public init(
        _ place: Place, for purpose: Purpose = .trial, configuration: Configuration, clock: WallClock, log: Logger,
        metrics: any MetricsFactory = NOOPMetricsHandler.instance
    ) throws {
        self.purpose = purpose
        places = place.folders
        self.configuration = configuration
        self.clock = clock
        self.log = log
        self.metrics = metrics
        figures = CallFigures(metrics)
        line = LineFigures(metrics)
        prompts = FixedPrompts(log: log)
        switches = SwitchFigures(metrics)
        let speaker = try configuration.openSpeechProgram()
        let first = try Self.first(place, for: purpose)
        content = first.content
        store = try Store.open(folder: place.data)
        let data = place.data as NSString
        for folder in ["journal", "recordings"] {
            try FileManager.default.createDirectory(
                atPath: data.appendingPathComponent(folder), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o750])
        }
        recordings = RecordingsFolder(data: place.data)
        voices = SpeechPool(speaker, size: configuration.speechProcesses)
        clipsFolder = Self.absolute(data.appendingPathComponent("clips"))
        clips = ClipMaker(
            cache: clipsFolder, speaker: CountedSpeaker(voices, factory: metrics),
            personalKey: store.vault.keyedHash(Array("clips".utf8), for: .clips))
        var lineRules = LineRules(country: configuration.country, timeZone: TimeZone(identifier: configuration.timeZone) ?? .gmt)
        lineRules.monthlyPrice = configuration.monthlyPrice
        let (store, clips, rules) = (store, clips, lineRules)
        let voice = { @Sendable (content: Content) in
            SynthesisedVoice(book: content.book, maker: clips, recordings: content.recordings, log: log)
        }
        let services = { @Sendable (content: Content) in
            SchoolServices(store: store, scales: content.scales, rules: rules, log: log) { clock.now }
        }
        self.voice = voice(content)
        self.services = services(content)
        editions = Editions(first, kept: KeptVersions(data: place.data), since: clock.now.text(in: rules.timeZone)) { content in
            Edition(
                content.shelf, version: content.files.version,
                services: CountedServices(services(content), catalogue: SchoolCatalogue.services, factory: metrics),
                voice: CountedVoice(voice(content), factory: metrics), scales: content.scales)
        }
        board = CallBoard(ceiling: configuration.calls)
        store.recoverCalls(at: clock.now, log: log)
    }

    /// Removes what has been kept long enough.
    func prune() throws {
        holdReserve()
        let now = clock.now
        clips.sweep(now: Int(now.milliseconds / 1000))
        var retention = Retention()
        retention.voiceMessages = configuration.voiceMessageDays
        try recordings.sweep(now: now, days: retention.voiceMessages)
        for message in try store.read({ try VoiceMessages($0).erased() }) {
            try recordings.remove(message.call, recording: message.recording)
            try store.write { try VoiceMessages($0).forget(message) }
        }
        try store.write { try $0.prune(retention, at: now) }
    }

    /// Drops the clips that were used longest ago, where there are too many.
    func trimClips() {
        holdReserve()
        let dropped = clips.trim(to: configuration.clipMegabytes * 1_000_000, now: Int(clock.now.milliseconds / 1000))
        guard dropped > 0 else { return }
        Counter(label: "schoolbell_clips_total", dimensions: [("result", "dropped")], factory: metrics).increment(by: Int64(dropped))
        log.info("clips were dropped to make room", metadata: ["clips": "\(dropped)"])
    }

    /// Ends the processes that speak, and closes the store.
    public func close() {
        voices.close()
        try? store.close()
    }

    /// What the calls of one console share.
    public func desk(
        clock: any CallClock, pool: any CallPool, journal name: String, watch: CallDesk.Watch? = nil
    ) throws -> CallDesk {
        desk(clock: clock, pools: CallPools(pool), ledger: try ledger(named: name), watch: watch)
    }

    /// What the calls of one gateway session share.
    func desk(clock: any CallClock, pools: CallPools, ledger: JournalLedger, watch: CallDesk.Watch? = nil) -> CallDesk {
        let wallClock = self.clock
        return CallDesk(
            clock: clock, pool: pools.services, voicePool: pools.voices, storePool: pools.store, services: services, voice: voice,
            ledger: ledger, recordings: recordings.path, log: log, wallClock: { wallClock.now.milliseconds }, figures: figures,
            watch: watch)
    }

    /// A gateway may run in another folder: paths on the line are absolute.
    private static func absolute(_ path: String) -> String { URL(fileURLWithPath: path).path }
}
