// Where Dispatch is loaded first, the members of `stat` are taken for its own.
import CDispatch
import Glibc
public import Speech

extension Configuration {
    /// A program of this machine, and where it is named.
    public struct Program: Hashable, Sendable {
        public let path: String
        let place: Place
    }

    /// What makes the clips, as the settings name it.
    ///
    /// - Throws: `Fault`, where it cannot be run.
    public func openSpeechProgram() throws -> SpeechProgram {
        guard let program = speechProgram else { return .itself }
        var status = stat()
        guard stat(program.path, &status) == 0 else {
            throw program.place.fault("speech-program \(program.path): \(String(cString: strerror(errno)))")
        }
        guard status.st_mode & S_IFMT == S_IFREG, access(program.path, X_OK) == 0 else {
            throw program.place.fault("speech-program \(program.path): is no program that may be run")
        }
        return SpeechProgram(path: program.path)
    }
}
