import CallCore
import Dialplans
import Domain
import Storage

/// In which language a number is answered: as it chose in a call before; else as its guardian is entered; else as the gateway says; else as in
/// the country of the number; else as in the school of its first child.
struct CallerLanguage {
    let database: Database

    /// `nil`: the call goes on in the language in which it began.
    func of(_ phone: PhoneNumber, _ caller: Caller, _ context: CallContext) throws(StoreError) -> LanguageCode? {
        if let remembered = try Languages(database).language(of: phone) { return LanguageCode(remembered) }
        if let guardian = try Guardians(database).language(of: phone) { return LanguageCode(guardian) }
        if let stranger = Self.ofStranger(caller, context) { return stranger }
        guard !Self.gatewaySpoke(context) else { return nil }
        return try Subscriptions(database).children(of: phone).first.map { LanguageCode($0.language) }
    }

    /// The same for a number that is not believed: nothing that belongs to it is looked at.
    static func ofStranger(_ caller: Caller, _ context: CallContext) -> LanguageCode? {
        gatewaySpoke(context) ? nil : caller.languageOfCountry
    }

    /// The call goes on in the gateway's language: the dialplan speaks it.
    private static func gatewaySpoke(_ context: CallContext) -> Bool { context.offer.language == context.language }
}
