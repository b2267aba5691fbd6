public import Dialplans

/// Makes clips that join well: a known silence before and after, none long inside, soft edges.
///
/// Two clips in a row are 300 ms apart, and inside of a clip no silence is longer than 190 ms: so a listener hears where a sentence ends.
public enum Joints {
    /// The silence before the sound of a clip.
    public static let before: Milliseconds = 20
    /// The silence after it.
    public static let after: Milliseconds = 280
    /// The longest silence inside.
    public static let inside: Milliseconds = 190
    /// A longer silence than this stands between two clips, a shorter one within a clip.
    public static let boundary: Milliseconds = (before + after + inside) / 2

    /// What of the room's silence stays around a sound, so that soft first and last consonants are kept.
    private static let margin: Milliseconds = 10
    private static let fade: Milliseconds = 5

    static func trim(_ samples: [Float], rate: Int) -> [Float] {
        let count = { (milliseconds: Milliseconds) in milliseconds * rate / 1_000 }
        let parts = Silence.sounds(in: samples, rate: rate, gap: 4 * margin)
        var result = [Float](repeating: 0, count: count(before - margin))
        var end: Int?
        for part in parts {
            if let end {
                let gap = min(part.lowerBound - end, count(inside)) - 2 * count(margin)
                result += [Float](repeating: 0, count: max(0, gap))
            }
            result += cut(samples, part, margin: count(margin), fade: count(fade))
            end = part.upperBound
        }
        return result + [Float](repeating: 0, count: count(after - margin))
    }

    /// A part with its margins, faded in and out.
    private static func cut(_ samples: [Float], _ part: Range<Int>, margin: Int, fade: Int) -> [Float] {
        let bounds = max(0, part.lowerBound - margin)..<min(samples.count, part.upperBound + margin)
        var piece = [Float](repeating: 0, count: margin - (part.lowerBound - bounds.lowerBound))
        let lead = piece.count
        piece += samples[bounds]
        for index in 0..<min(fade, bounds.count / 2) {
            let share = Float(index + 1) / Float(fade + 1)
            piece[lead + index] *= share
            piece[piece.count - 1 - index] *= share
        }
        return piece + [Float](repeating: 0, count: margin - (bounds.upperBound - part.upperBound))
    }
}
