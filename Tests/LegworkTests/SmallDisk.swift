import Pty

extension Workplace {
  /// Runs a script where `$D` is a small disk in memory with the journal on it; nil where this
  /// system lets no test have one.
  func onSmallDisk(_ script: String) throws -> CommandRun? {
    let head = """
      D=\(home)/disk; J=$D/journal.sqlite; L="\(Workplace.program)"
      O="--journal $J --date \(date)"
      mkdir -p $D && mount -t tmpfs -o size=2m,mode=700 none $D || exit 99
      cp \(home)/data/journal.sqlite* $D/
      fill() { dd if=/dev/zero of=$D/fill bs=4k 2>/dev/null; truncate -s -$(($1 * 4096)) $D/fill; }
      \(script)
      """
    for flags in [["-m"], ["-r", "-m"]] {
      let run = try CommandRun(
        "unshare", flags + ["/bin/sh", "-c", head],
        environment: environment.merging(["PATH": "/usr/bin:/bin:/usr/sbin:/sbin"]) { $1 })
      if run.status != 99, !run.error.contains("unshare failed") { return run }
    }
    print("no small disk can be mounted here: only file-size limits were tried")
    return nil
  }
}
