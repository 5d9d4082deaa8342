import BacklogModel

/// Whether the system knows the time zone in which days begin.
enum TimeZoneName: DoctorCheck {
  static let name = "timezone"

  static func findings(in examination: Examination) -> [DoctorFinding] {
    guard let zone = examination.project?.configuration.timezone, zone != "UTC" else { return [] }
    return LocalTime.knows(zone)
      ? [.fine("days begin by the clock of \(zone)")]
      : [.broken("there is no time zone '\(zone)'", do: "write its IANA name, as Europe/Berlin")]
  }
}
