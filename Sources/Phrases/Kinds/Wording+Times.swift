import Dialplans

/// Times of day.
extension Wording {
    func isTime(_ time: TimeOfDay) -> Bool { (0..<24).contains(time.hour) && (0..<60).contains(time.minute) }
}
