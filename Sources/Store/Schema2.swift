/// The second schema: questionnaires, follow-ups, forecasts, absences, and a day to test again.
let schema2 = """
  CREATE TABLE overuseAnswer (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, problem TEXT NOT NULL,
    day INTEGER NOT NULL, participation INTEGER CHECK (participation IN (0, 8, 17, 25)),
    modified INTEGER CHECK (modified IN (0, 8, 17, 25)),
    performance INTEGER CHECK (performance IN (0, 8, 17, 25)),
    symptoms INTEGER CHECK (symptoms IN (0, 8, 17, 25))) STRICT;
  CREATE INDEX overuseAnswerByDay ON overuseAnswer (day);
  CREATE TABLE followUp (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, treatment TEXT NOT NULL,
    day INTEGER NOT NULL, level INTEGER CHECK (level BETWEEN 0 AND 10),
    lighter INTEGER CHECK (lighter BETWEEN 0 AND 10),
    movedFreely INTEGER CHECK (movedFreely BETWEEN 0 AND 10)) STRICT;
  CREATE INDEX followUpByDay ON followUp (day);
  CREATE TABLE forecast (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, day INTEGER NOT NULL, rule TEXT NOT NULL,
    ruleVersion INTEGER NOT NULL, site TEXT, due INTEGER NOT NULL,
    levelLimit INTEGER NOT NULL CHECK (levelLimit BETWEEN 0 AND 10), text TEXT NOT NULL) STRICT;
  CREATE INDEX forecastByDay ON forecast (day);
  CREATE TABLE absence (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, fromDay INTEGER NOT NULL,
    toDay INTEGER NOT NULL CHECK (toDay >= fromDay),
    reason TEXT NOT NULL CHECK (reason IN ('injury', 'illness', 'life')), site TEXT,
    note TEXT NOT NULL) STRICT;
  ALTER TABLE homework ADD COLUMN retestDay INTEGER;
  """
