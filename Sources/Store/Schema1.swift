/// The first schema. Never changed: what comes later is another migration.
let schema1 = """
  CREATE TABLE session (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, day INTEGER NOT NULL,
    ordinal INTEGER NOT NULL, startLocal INTEGER, startOffset INTEGER,
    kind TEXT NOT NULL CHECK (kind IN ('run', 'race', 'strength', 'cross', 'mobility')),
    sport TEXT, title TEXT NOT NULL,
    distanceCm INTEGER CHECK (distanceCm BETWEEN 0 AND 100000000000000),
    movingMs INTEGER CHECK (movingMs BETWEEN 0 AND 1000000000000000),
    elapsedMs INTEGER CHECK (elapsedMs BETWEEN 0 AND 1000000000000000),
    rpeHalves INTEGER CHECK (rpeHalves BETWEEN 0 AND 20),
    feel INTEGER CHECK (feel BETWEEN 1 AND 5),
    avgHr INTEGER CHECK (avgHr BETWEEN 20 AND 260),
    maxHr INTEGER CHECK (maxHr BETWEEN 20 AND 260),
    climbCm INTEGER CHECK (climbCm BETWEEN -100000000000 AND 100000000000),
    surface TEXT, shoe TEXT, done INTEGER NOT NULL CHECK (done IN (0, 1)), fulfils TEXT,
    note TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('typed', 'file', 'device'))) STRICT;
  CREATE INDEX sessionByDay ON session (day);
  CREATE TABLE source (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, session TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('typed', 'file', 'device')),
    externalId TEXT NOT NULL UNIQUE, fileHash TEXT, readValues TEXT NOT NULL) STRICT;
  CREATE TABLE strengthSet (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, session TEXT NOT NULL,
    ordinal INTEGER NOT NULL, exercise TEXT NOT NULL, sets INTEGER NOT NULL,
    repetitions INTEGER, seconds INTEGER, loadGrams INTEGER) STRICT;
  CREATE INDEX strengthSetBySession ON strengthSet (session);
  CREATE TABLE sorenessMark (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, day INTEGER NOT NULL, site TEXT NOT NULL,
    moment TEXT NOT NULL CHECK (moment IN ('morning', 'during', 'after')),
    level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 10),
    kind TEXT NOT NULL CHECK (kind IN ('ache', 'tight', 'sharp', 'bone', 'numb', 'swollen',
      'warm', 'night pain')), UNIQUE (day, site, moment)) STRICT;
  CREATE TABLE bodyAnswer (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, day INTEGER NOT NULL,
    moment TEXT NOT NULL CHECK (moment IN ('morning', 'during', 'after')),
    UNIQUE (day, moment)) STRICT;
  CREATE TABLE sign (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, day INTEGER NOT NULL, site TEXT,
    name TEXT NOT NULL, present INTEGER NOT NULL CHECK (present IN (0, 1)), seenBy TEXT) STRICT;
  CREATE INDEX signByDay ON sign (day);
  CREATE TABLE finding (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, day INTEGER NOT NULL, site TEXT,
    text TEXT NOT NULL) STRICT;
  CREATE INDEX findingByDay ON finding (day);
  CREATE TABLE homework (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, day INTEGER NOT NULL, site TEXT,
    text TEXT NOT NULL, dose TEXT NOT NULL, untilDay INTEGER, ticks TEXT NOT NULL) STRICT;
  CREATE INDEX homeworkByDay ON homework (day);
  CREATE TABLE note (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, day INTEGER NOT NULL,
    text TEXT NOT NULL, tags TEXT NOT NULL) STRICT;
  CREATE INDEX noteByDay ON note (day);
  CREATE TABLE checkIn (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, day INTEGER NOT NULL UNIQUE,
    sleepMinutes INTEGER, sleepQuality INTEGER CHECK (sleepQuality BETWEEN 1 AND 5),
    fatigue INTEGER CHECK (fatigue BETWEEN 1 AND 5),
    stress INTEGER CHECK (stress BETWEEN 1 AND 5), mood INTEGER CHECK (mood BETWEEN 1 AND 5),
    restingHr INTEGER CHECK (restingHr BETWEEN 20 AND 260), ill INTEGER CHECK (ill IN (0, 1)),
    painkiller INTEGER CHECK (painkiller IN (0, 1))) STRICT;
  CREATE TABLE treatment (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, day INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('massage', 'self-massage', 'foam-roll', 'physio',
      'other')), minutes INTEGER, technique TEXT, pressure INTEGER, sites TEXT NOT NULL,
    provider TEXT, costCents INTEGER, currency TEXT,
    beforeLevel INTEGER CHECK (beforeLevel BETWEEN 0 AND 10),
    afterLevel INTEGER CHECK (afterLevel BETWEEN 0 AND 10), note TEXT NOT NULL,
    CHECK ((costCents IS NULL) = (currency IS NULL))) STRICT;
  CREATE INDEX treatmentByDay ON treatment (day);
  CREATE TABLE selfTest (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, day INTEGER NOT NULL, test TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('left', 'right', 'middle')),
    thousandths INTEGER NOT NULL) STRICT;
  CREATE INDEX selfTestByDay ON selfTest (day);
  CREATE TABLE problem (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, site TEXT NOT NULL,
    fromDay INTEGER NOT NULL, toDay INTEGER,
    status TEXT NOT NULL CHECK (status IN ('open', 'settled', 'injury')),
    overuseScore INTEGER CHECK (overuseScore BETWEEN 0 AND 100)) STRICT;
  CREATE TABLE decision (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, day INTEGER NOT NULL, rule TEXT NOT NULL,
    ruleVersion INTEGER NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('accepted', 'dismissed', 'coin')),
    numbers TEXT NOT NULL) STRICT;
  CREATE INDEX decisionByDay ON decision (day);
  CREATE TABLE race (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, day INTEGER NOT NULL, name TEXT NOT NULL,
    distanceCm INTEGER, goalMs INTEGER) STRICT;
  CREATE INDEX raceByDay ON race (day);
  CREATE TABLE runner (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, firstWeekday INTEGER NOT NULL,
    weeklyGuide INTEGER NOT NULL CHECK (weeklyGuide BETWEEN 1 AND 100), budgetCents INTEGER,
    budgetCurrency TEXT, health TEXT, healthAsked INTEGER,
    restingHr INTEGER CHECK (restingHr BETWEEN 20 AND 260),
    maximumHr INTEGER CHECK (maximumHr BETWEEN 20 AND 260), birthYear INTEGER, sex TEXT,
    timeZone TEXT, currency TEXT NOT NULL) STRICT;
  CREATE TABLE changeLog (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
    instant INTEGER NOT NULL, device TEXT NOT NULL, title TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('make', 'undo', 'redo')),
    target INTEGER REFERENCES changeLog (sequence),
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))) STRICT;
  CREATE TABLE changeEdit (
    sequence INTEGER NOT NULL REFERENCES changeLog (sequence), position INTEGER NOT NULL,
    tableName TEXT NOT NULL, recordId TEXT NOT NULL, beforeFields TEXT, afterFields TEXT,
    PRIMARY KEY (sequence, position)) STRICT, WITHOUT ROWID;
  CREATE INDEX changeEditByRecord ON changeEdit (recordId, tableName);
  CREATE TABLE dayTotal (
    day INTEGER PRIMARY KEY, runDistanceCm INTEGER NOT NULL, runCount INTEGER NOT NULL,
    longestRunCm INTEGER NOT NULL, longestTrainingCm INTEGER NOT NULL,
    movingMs INTEGER NOT NULL, climbCm INTEGER NOT NULL, load REAL, unrated INTEGER NOT NULL,
    sessionCount INTEGER NOT NULL) STRICT;
  CREATE VIRTUAL TABLE search USING fts5 (text, content = '',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
  """
