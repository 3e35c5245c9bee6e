// Every test of a screen may compare it with its snapshot.
@_exported import Snapshots
