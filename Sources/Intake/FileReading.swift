import Storage

/// One file on its way into staging.
struct FileReading {
    let path: String
    /// The bytes of the files before this one, and of all.
    let done: Int
    let total: Int

    /// - Throws: `ImportError`, `StoreError`.
    func read(
        _ file: ImportFile, into staging: Staging, _ context: ImportContext, _ progress: @escaping (ImportProgress) -> Void
    ) throws -> FileSummary {
        switch file {
        case .schools: try read(SchoolForm.self, staging, context, progress)
        case .classes: try read(ClassForm.self, staging, context, progress)
        case .students: try read(StudentForm.self, staging, context, progress)
        case .guardians: try read(GuardianForm.self, staging, context, progress)
        case .guardianships: try read(GuardianshipForm.self, staging, context, progress)
        case .subscriptions: try read(SubscriptionForm.self, staging, context, progress)
        case .subjects: try read(SubjectForm.self, staging, context, progress)
        case .timetable: try read(TimetableForm.self, staging, context, progress)
        case .lessons: try read(LessonForm.self, staging, context, progress)
        case .marks: try read(MarkForm.self, staging, context, progress)
        case .absences: try read(AbsenceForm.self, staging, context, progress)
        case .remarks: try read(RemarkForm.self, staging, context, progress)
        case .health: try read(HealthForm.self, staging, context, progress)
        case .meetings: try read(MeetingForm.self, staging, context, progress)
        case .tests: try read(TestForm.self, staging, context, progress)
        case .calendar: try read(CalendarForm.self, staging, context, progress)
        case .staff: try read(StaffForm.self, staging, context, progress)
        case .recipients: try read(RecipientForm.self, staging, context, progress)
        }
    }

    private func read<Form: ImportForm>(
        _: Form.Type, _ staging: Staging, _ context: ImportContext, _ progress: @escaping (ImportProgress) -> Void
    ) throws -> FileSummary {
        do {
            let reader = try CSVReader(path: path)
            var intake = FormIntake<Form>(reader: reader, staging: staging, context: context) { consumed in
                progress(ImportProgress(phase: .reading(Form.file.name), done: done + consumed, total: total))
            }
            return try intake.run()
        } catch let error as CSVSourceError {
            throw ImportError.cannotReadFile(path, error.description)
        }
    }
}
