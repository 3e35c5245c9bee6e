/// The third schema: the load of each day with a done session, and the running means after it.
let schema3 = """
  CREATE TABLE dayLoad (
    day INTEGER PRIMARY KEY, load REAL, estimated INTEGER NOT NULL CHECK (estimated IN (0, 1)),
    fitness REAL NOT NULL, fatigue REAL NOT NULL, acute REAL, chronic REAL) STRICT;
  """
