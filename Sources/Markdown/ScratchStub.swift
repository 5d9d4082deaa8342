public import Source
extension Document {
  public var isReadable: Bool { true }
  public struct L: Sendable { public let destination: String; public let range: ByteRange }
  public func links(in file: SourceFile) -> [L] { [] }
}
