/// Why there is no clip. None of them says what the text was.
public enum ClipError: Error, Hashable, CustomStringConvertible {
    case diskFull(folder: String)
    case unwritable(folder: String, errno: Int32)
    case unspoken(SpeechError)
    case noVoice(String)
    case badRecording(path: String, RecordingFault)

    init(folder: String, errno number: Int32) {
        let full: Set<Int32> = [SystemError.noSpace, SystemError.overQuota, SystemError.fileTooBig]
        self = full.contains(number) ? .diskFull(folder: folder) : .unwritable(folder: folder, errno: number)
    }

    public var description: String {
        switch self {
        case .diskFull(let folder): "the disk is full: a clip can't be kept in \(folder)"
        case .unwritable(let folder, let number): "\(folder) can't be written: \(SystemError.text(number))"
        case .unspoken(let error): error.description
        case .noVoice(let language): "there is no voice for the language \(language)"
        case .badRecording(let path, let fault): "\(path): \(fault)"
        }
    }
}
