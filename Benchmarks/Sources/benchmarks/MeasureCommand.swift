import ArgumentParser

struct MeasureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "measure", abstract: "Takes the figures of some groups, or of all.")

    @Argument(help: "core, proof, keys, fastagi, eventsocket, silent, lookup, report, clips, sound, idle, calls, notices")
    var names: [String] = []

    @OptionGroup var options: BenchOptions
    @OptionGroup var keys: KeysOptions
    @OptionGroup var switches: SwitchOptions
    @OptionGroup var stores: StoreOptions
    @OptionGroup var clips: ClipsOptions
    @OptionGroup var sound: SoundOptions
    @OptionGroup var many: CallsOptions
    @OptionGroup var notices: NoticesOptions

    func run() throws {
        let place = try options.place()
        let all = groups(place)
        let wanted = names.isEmpty || names == ["all"] ? all : try names.map { name in try Self.group(name, of: all) }
        let book = FigureBook(place: place, keeps: options.keep)
        for group in wanted {
            let machine = MachineLine.text
            try book.put(try group.measure(), machine: machine)
        }
    }

    private func groups(_ place: BenchPlace) -> [any Group] {
        [
            CoreGroup(), ProofGroup(), keys.group(place, options.cores), stores.lookup(place), stores.report(place), clips.group(place),
            switches.fastAGI(place, options.cores), switches.eventSocket(place, options.cores),
            switches.silent(place, options.cores),
            sound.group(place, options.cores),
            many.idle(place, options.cores), many.calls(place, options.cores),
            notices.group(place, options.cores),
        ]
    }

    private static func group(_ name: String, of all: [any Group]) throws -> any Group {
        guard let group = all.first(where: { type(of: $0).name == name }) else {
            throw ValidationError("no group “\(name)”: one of \(all.map { type(of: $0).name }.joined(separator: ", "))")
        }
        return group
    }
}
