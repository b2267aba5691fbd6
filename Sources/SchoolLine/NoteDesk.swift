import CallCore
import Dialplans
import Domain
import Storage

/// What a call wants remembered.
struct NoteDesk {
    func note(
        _ note: Note, _ caller: Caller, context: CallContext, at now: Instant, _ database: Database
    ) throws(StoreError) {
        switch note {
        case .heard(let child, let item):
            guard let student = StudentID(child), let name = HeardName(item) else { return }
            try heard(name, of: student, caller, context, at: now, database)
        case .language(let code):
            // The language of a withheld number is the call's own and no more.
            guard let phone = caller.phone, let language = Language(rawValue: code.rawValue) else { return }
            guard try Subscriptions(database).hasAny(phone) else { return }
            try Languages(database).remember(language, of: phone)
        case .recorded(let recording, let variable, let milliseconds):
            let source = VoiceMessage.Source(call: context.offer.id.rawValue, recording: recording)
            try VoiceMessages(database).keep(
                VoiceMessage(
                    source: source, subject: variable.rawValue, phone: caller.phone, leftAt: now, milliseconds: milliseconds))
        }
    }

    /// Who heard what is on record; what a number has heard is no news to it any more, and of a withheld one nothing of that kind is kept.
    private func heard(
        _ name: HeardName, of student: StudentID, _ caller: Caller, _ context: CallContext, at now: Instant, _ database: Database
    ) throws(StoreError) {
        var record = AccessRecord(
            at: now, act: .heard, who: caller.phone.map(Accessor.number) ?? .stranger, student: student, call: context.offer.id.rawValue)
        switch name {
        case .entry(let key, let version):
            (record.entry, record.version) = (key, version)
            if let phone = caller.phone { try Heard(database).note(key, version: version, of: student, by: phone, at: now) }
        case .page(let page): record.detail = page
        }
        try AccessLog(database).add(record)
    }
}
