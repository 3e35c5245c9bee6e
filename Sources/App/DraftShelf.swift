import Screens

/// Where what is being typed lies until it is in the journal.
public protocol DraftShelf: AnyObject {
  /// What an earlier program left; from now on it is this program's. Nil for nothing.
  func found() -> Draft?
  /// Keeps this in place of what was kept; nil for nothing.
  func keep(_ draft: Draft?)
  /// Leaves what was found for the next start, and begins anew.
  func putBack()
}
