import CNcurses
import Glibc

/// The terminal's settings and signals: the one file that calls `signals.h`.
enum Guard {
  /// Keeps the terminal's settings and takes the signal to stop; before ncurses does. What the
  /// handlers have to say comes out of `pipe`.
  static func prepare(pipe: Int32) { lw_prepare(pipe) }

  /// Installs the handlers, once ncurses has the terminal.
  static func begin() { lw_guard() }

  /// Whether the terminal is ours, and so has to be given back at the end and around a stop.
  static func setTaken(_ taken: Bool) { lw_set_taken(taken ? 1 : 0) }

  /// The program that has the terminal meanwhile, and is told when this one is asked to end or
  /// was while it was being started; nil for none.
  static func setChild(_ child: pid_t?) { lw_set_child(child ?? 0) }

  /// Stops the program until the shell continues it; the terminal was given back before.
  static func stop() { lw_stop() }
}
