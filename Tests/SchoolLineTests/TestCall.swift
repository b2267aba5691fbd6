import CallCore
import Dialplans
import Domain
import Foundation
import SchoolLine
import Testing

/// A call that asks the services of a sample, and takes in what they prove and admit to as a real one does.
///
/// Each reply is held against the declaration of its service, and what changes something is asked twice: the reply must be the same.
final class TestCall {
    let school: SampleSchool
    var context: CallContext
    private var query = 0

    init(_ school: SampleSchool, _ offer: CallOffer) {
        self.school = school
        context = CallContext(offer: offer, language: "bg")
    }

    @discardableResult
    func ask(_ service: ServiceName, _ inputs: [VariableName: Value] = [:], location: SourceLocation = #_sourceLocation) -> Reply {
        query += 1
        let question = Query(id: query, request: .service(service, inputs), context: context)
        let reply = school.services.answer(question)
        guard let declaration = SchoolCatalogue.services.services[service] else { return reply }
        #expect(ReplyShape(declaration, inputs).faults(of: reply) == [], sourceLocation: location)
        if declaration.changes { #expect(school.services.answer(question) == reply, sourceLocation: location) }
        context.admitted.formUnion(reply.admits)
        context.proved = context.proved || reply.proves
        return reply
    }

    func outcome(_ service: ServiceName, _ inputs: [VariableName: Value] = [:], location: SourceLocation = #_sourceLocation) -> String {
        ask(service, inputs, location: location).outcome.rawValue
    }

    func outcome(_ service: ServiceName, of child: StudentID, location: SourceLocation = #_sourceLocation) -> String {
        outcome(service, ["child": .child(child)], location: location)
    }

    func giveCode(of student: StudentID, location: SourceLocation = #_sourceLocation) -> String {
        outcome("try-code", ["code": .code(SampleSchool.code(of: student))], location: location)
    }

    func giveCode(_ digits: String, location: SourceLocation = #_sourceLocation) -> String {
        outcome("try-code", ["code": .code(digits)], location: location)
    }

    func givePIN(_ digits: String, location: SourceLocation = #_sourceLocation) -> String {
        outcome("check-pin", ["pin": .code(digits)], location: location)
    }

    func setPIN(_ digits: String, _ again: String? = nil, location: SourceLocation = #_sourceLocation) -> String {
        outcome("set-pin", ["pin": .code(digits), "again": .code(again ?? digits)], location: location)
    }

    /// The news of a child: what a caller who hears `hear` of them to the end would hear.
    func news(_ which: String = "new", of child: StudentID = "ana", hear: Bool = false, location: SourceLocation = #_sourceLocation)
        -> Reply
    {
        let reply = ask("news", ["child": .child(child), "which": .choice(which)], location: location)
        if hear { reply.items("items").forEach { self.hear($0) } }
        return reply
    }

    func hear(_ item: Item) {
        guard let name = item.heardAs, let child = item.about else { return }
        school.services.note(.heard(child: child, item: name), in: context)
    }
}

extension Reply {
    func items(_ list: VariableName) -> [Item] {
        guard case .list(let items)? = gives[list]?.content else { return [] }
        return items
    }

    /// The names under which the items of the news are heard, without their kinds: `1 m1` is version 1 of the entry `m1`.
    var entries: [String] { items("items").map { $0.heardAs.map { $0.replacing("entry ", with: "") } ?? "-" } }

    /// The names of the children in a list.
    func names(_ list: VariableName) -> [String] {
        items(list).map { item in
            if case .child(_, let name, _)? = item.values["item"]?.content { name } else { "?" }
        }
    }
}
