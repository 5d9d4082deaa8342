import Source

/// Verifies signatures with the `ssh-keygen` and `gpg` of the system.
///
/// Each run has a folder of its own that only we can read, an empty environment and bounded time;
/// nothing of the user's configuration, agents or key rings takes part.
public struct SystemVerifier: SignatureVerifier {
  /// The most time that one verification takes, in seconds.
  public static let seconds = 20

  /// Makes a verifier.
  public init() {}

  /// Finds which of some keys signed some bytes.
  public func verify(
    _ signature: [UInt8], over payload: [UInt8], namespace: String, keys: [SigningKey],
    at time: Int,
    certificates: (String) -> [UInt8]?
  ) -> SignatureFinding {
    do throws(ApprovalError) {
      if signature.starts(with: "-----BEGIN SSH SIGNATURE-----\n".utf8) {
        return try verifySSH(signature, payload, namespace, keys)
      }
      if signature.starts(with: "-----BEGIN PGP SIGNATURE-----\n".utf8) {
        return try verifyOpenPGP(signature, payload, keys, time, certificates)
      }
      return .bad("the signature is neither SSH nor OpenPGP")
    } catch {
      return .unknown(error.message)
    }
  }

  /// The signature names its key, so that only this one is tried; a certificate is none of ours.
  private func verifySSH(
    _ signature: [UInt8], _ payload: [UInt8], _ namespace: String, _ keys: [SigningKey]
  ) throws(ApprovalError) -> SignatureFinding {
    guard let signer = SSHKey.signer(of: signature) else {
      return .bad("the SSH signature is malformed")
    }
    let ssh = keys.compactMap { if case .ssh(let key) = $0 { key } else { nil } }
    guard let key = ssh.first(where: { $0.blob == signer }) else {
      let name = "SHA256:" + Base64.encode(SHA256Digest(of: signer).bytes).prefix { $0 != "=" }
      return .bad("it is signed by \(name), which is no key of the policy")
    }
    let folder = try PrivateFolder()
    let allowed = "nextup namespaces=\"\(namespace)\" \(key.text)\n"
    try folder.write(Array(allowed.utf8), to: "allowed")
    try folder.write(signature, to: "signature")
    let result = try SystemProgram.sshKeygen.run(
      [
        "-Y", "verify", "-f", folder.path(of: "allowed"), "-I", "nextup", "-n", namespace, "-s",
        folder.path(of: "signature"),
      ], input: payload, in: folder, seconds: Self.seconds)
    return result.status == 0
      ? .good(.ssh(key)) : .bad("the SSH signature does not fit the content")
  }

  private func verifyOpenPGP(
    _ signature: [UInt8], _ payload: [UInt8], _ keys: [SigningKey], _ time: Int,
    _ certificates: (String) -> [UInt8]?
  ) throws(ApprovalError) -> SignatureFinding {
    let named = keys.compactMap { if case .openPGP(let name) = $0 { name } else { nil } }
    let known = named.compactMap { name in certificates(name).map { (name, $0) } }
    guard !known.isEmpty else {
      let reason =
        "it is signed with OpenPGP, and no public key of the policy was committed to the "
        + "folder 'keys' of the backlog"
      let cure = named.first.map {
        ": write it with 'gpg --armor --export \($0) > keys/\($0).asc' and commit it"
      }
      return .bad(reason + (cure ?? ""))
    }
    let folder = try PrivateFolder()
    for (place, key) in known.enumerated() { try folder.write(key.1, to: "key-\(place)") }
    try folder.write(signature, to: "signature")
    try folder.write(payload, to: "payload")
    let common = [
      "--homedir", folder.path, "--no-options", "--batch", "--no-tty", "--no-autostart",
      "--no-auto-key-retrieve", "--no-auto-key-locate", "--disable-dirmngr", "--trust-model",
      "always",
    ]
    _ = try SystemProgram.gpg.run(
      common + ["--import"] + known.indices.map { folder.path(of: "key-\($0)") },
      input: [], in: folder, seconds: Self.seconds)
    // A signature is dated some seconds after the commit that holds it.
    let moment = UTCTime(time + 60).compact
    let result = try SystemProgram.gpg.run(
      common + [
        "--faked-system-time", moment, "--status-fd", "1", "--verify",
        folder.path(of: "signature"), folder.path(of: "payload"),
      ], input: [], in: folder, seconds: Self.seconds)
    return OpenPGPStatus(result.output).finding(status: result.status, keys: keys)
  }
}
