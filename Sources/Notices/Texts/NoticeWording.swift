import Domain

/// The words of one language for notices. `%` stands for the values in their order.
struct NoticeWording: Sendable {
    let absence: String
    let mark: String
    let praise: String
    let remark: String
    let health: String
    let meeting: String
    let week: String
    let noAbsences: String
    let tests: String
    /// The answers to INFO, STOP and START: each fits into one message.
    let info: String
    let stopped: String
    let started: String

    /// Of a language that has none, the English words.
    static func of(_ language: Language) -> NoticeWording { table[language] ?? english }

    private static let table: [Language: NoticeWording] = [
        .bulgarian: bulgarian, .estonian: estonian, .ukrainian: ukrainian, .spanish: spanish, .english: english,
    ]

    private static let bulgarian = NoticeWording(
        absence: "% отсъства от час № % (%)", mark: "%: оценка % (%)", praise: "%: похвала: %", remark: "%: забележка: %",
        health: "%: има съобщение, обадете се на %", meeting: "%: среща % в %, %: %",
        week: "%: отсъствия без уважителна причина тази седмица: %", noAbsences: "%: няма отсъствия без уважителна причина тази седмица",
        tests: "%: контролни - %",
        info: "Новини по телефона: %. Край: СТОП.", stopped: "Няма да получавате повече съобщения. Отново: СТАРТ.",
        started: "Отново ще получавате съобщения. Край: СТОП.")

    // The words of eKool's patrols, from its help pages.
    private static let estonian = NoticeWording(
        absence: "% puudus tunnist nr. % (%)", mark: "%: hinne % (%)", praise: "%: kiitus: %", remark: "%: märkus: %",
        health: "%: teile on teade, helistage %", meeting: "%: koosolek % kell %, %: %",
        week: "% puudus sel nädalal põhjuseta % tunnist", noAbsences: "%: põhjuseta puudumised sellel nädalal puuduvad",
        tests: "%: Kontrolltööd - %",
        info: "Uudised telefonil: %. Lõpetamiseks: STOP.", stopped: "Te ei saa enam sõnumeid. Uuesti: START.",
        started: "Saate jälle sõnumeid. Lõpetamiseks: STOP.")

    private static let ukrainian = NoticeWording(
        absence: "% – відсутність на уроці № % (%)", mark: "%: оцінка % (%)", praise: "%: похвала: %", remark: "%: зауваження: %",
        health: "%: є повідомлення, зателефонуйте %", meeting: "%: збори % о %, %: %",
        week: "%: пропущено уроків без поважної причини цього тижня: %", noAbsences: "%: цього тижня немає пропусків без поважної причини",
        tests: "%: контрольні роботи - %",
        info: "Новини телефоном: %. Кінець: СТОП.",
        stopped: "Ви більше не отримуватимете повідомлень. Знову: СТАРТ.", started: "Ви знову отримуватимете повідомлення. Кінець: СТОП.")

    private static let spanish = NoticeWording(
        absence: "% faltó a la clase n. % (%)", mark: "%: nota % (%)", praise: "%: felicitación: %", remark: "%: anotación: %",
        health: "%: hay un mensaje, llame al %", meeting: "%: reunión % a las %, %: %",
        week: "%: faltas sin justificar esta semana: %", noAbsences: "%: ninguna falta sin justificar esta semana", tests: "%: pruebas - %",
        info: "Noticias de su hijo por teléfono: %. Para no recibir mensajes: STOP.", stopped: "No recibirá más mensajes. De nuevo: START.",
        started: "Recibirá mensajes de nuevo. Para terminar: STOP.")

    private static let english = NoticeWording(
        absence: "% was absent from lesson no. % (%)", mark: "%: mark % (%)", praise: "%: praise: %", remark: "%: remark: %",
        health: "%: there is a message, call %", meeting: "%: meeting % at %, %: %",
        week: "%: unexcused absences this week: %", noAbsences: "%: no unexcused absences this week", tests: "%: tests - %",
        info: "News of your child by telephone: %. For no more messages: STOP.", stopped: "You get no more messages. Again: START.",
        started: "You get messages again. To end: STOP.")
}
