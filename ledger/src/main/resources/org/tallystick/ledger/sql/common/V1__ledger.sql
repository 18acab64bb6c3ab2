-- A server commits these tables before Flyway notes that it made them; where a process ends between
-- the two, the next one finds them made. Hence IF NOT EXISTS, here and in every later file.

-- Every row but those of body and decision, which have hashes of their own, ends with a seal: the
-- first eight bytes of a digest over its other columns. A row that does not fit its seal was changed.

-- One text as it is known by its address or its name; its content is in its versions.
CREATE TABLE IF NOT EXISTS document (
  id      ${id},
  name    TEXT NOT NULL UNIQUE,
  given   TEXT NOT NULL,          -- the name its input gave it; differs where that was taken
  url_key TEXT UNIQUE,            -- its address without what does not name a page
  seal    BIGINT NOT NULL
);
CREATE INDEX IF NOT EXISTS document_given ON document (given);

-- What one document said at one time. Never updated.
CREATE TABLE IF NOT EXISTS version (
  id             ${id},
  document_id    BIGINT NOT NULL REFERENCES document (id),
  number         INTEGER NOT NULL CHECK (number > 0),
  text_hash      TEXT NOT NULL,   -- SHA-256 of title, NUL, text
  raw_hash       TEXT,            -- SHA-256 of the bytes it was read from
  source         TEXT NOT NULL,   -- the input it came from
  outlet         TEXT,
  url            TEXT,
  published      TEXT,
  published_from TEXT,
  language       TEXT,
  partial        INTEGER NOT NULL,
  asides         TEXT NOT NULL,
  retrieved      TEXT,            -- when its bytes were fetched, where known
  recorded       TEXT NOT NULL,   -- when the ledger learnt it
  seal           BIGINT NOT NULL,
  UNIQUE (document_id, number),
  UNIQUE (document_id, text_hash),
  CHECK ((published IS NULL) = (published_from IS NULL))
);
CREATE INDEX IF NOT EXISTS version_text ON version (text_hash);
CREATE INDEX IF NOT EXISTS version_outlet ON version (outlet, published);

-- The words of a version; the only table a takedown empties together with figure.
CREATE TABLE IF NOT EXISTS body (
  version_id ${id} REFERENCES version (id),
  title      TEXT NOT NULL,
  text       TEXT NOT NULL
);

-- Another address under which the same words of the same document were met.
CREATE TABLE IF NOT EXISTS sighting (
  version_id BIGINT NOT NULL REFERENCES version (id),
  url        TEXT NOT NULL,
  recorded   TEXT NOT NULL,
  seal       BIGINT NOT NULL,
  PRIMARY KEY (version_id, url)
);

CREATE TABLE IF NOT EXISTS extractor (
  id      ${id},
  version TEXT NOT NULL UNIQUE,
  seal    BIGINT NOT NULL
);

-- One extractor version's reading of one document version; the latest supersedes the others.
CREATE TABLE IF NOT EXISTS reading (
  id           ${id},
  version_id   BIGINT NOT NULL REFERENCES version (id),
  extractor_id BIGINT NOT NULL REFERENCES extractor (id),
  recorded     TEXT NOT NULL,
  figures      INTEGER NOT NULL,
  digest       TEXT NOT NULL,     -- over all fields of its figures
  seal         BIGINT NOT NULL,
  UNIQUE (version_id, extractor_id)
);

CREATE TABLE IF NOT EXISTS figure (
  id          ${id},
  reading_id  BIGINT NOT NULL REFERENCES reading (id),
  name        TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  part        TEXT NOT NULL,
  start_at    INTEGER NOT NULL,
  end_at      INTEGER NOT NULL,
  text        TEXT NOT NULL,
  comparator  TEXT NOT NULL,
  low         DOUBLE PRECISION,
  high        DOUBLE PRECISION,
  measure     TEXT,
  counted     TEXT NOT NULL,
  side        TEXT,
  place       TEXT,
  claimant    TEXT,
  party       TEXT,
  relation    TEXT NOT NULL,
  stance      TEXT NOT NULL,
  scope       TEXT NOT NULL,
  since       TEXT,
  as_of       TEXT,
  part_of     TEXT,
  change      TEXT,
  quote_part  TEXT NOT NULL,
  quote_start INTEGER NOT NULL,
  quote_end   INTEGER NOT NULL,
  detail      TEXT NOT NULL,      -- JSON: relays, caveats, evidence, implied, rules
  seal        BIGINT NOT NULL
);
CREATE INDEX IF NOT EXISTS figure_reading ON figure (reading_id);
CREATE INDEX IF NOT EXISTS figure_name ON figure (name);
CREATE INDEX IF NOT EXISTS figure_fingerprint ON figure (fingerprint);

-- What people decided. Appended, never changed; each row's hash covers the row before.
-- Target, old, new and reason are covered by their digests, so that a takedown can blank them.
CREATE TABLE IF NOT EXISTS decision (
  seq             ${id},
  at              TEXT NOT NULL,
  actor           TEXT NOT NULL,
  kind            TEXT NOT NULL,
  action          TEXT NOT NULL,
  target          TEXT,           -- the name of an actor may be blanked; others are hashes
  field           TEXT,
  old             TEXT,
  new             TEXT,
  reason          TEXT,
  target_digest   TEXT NOT NULL,
  old_digest      TEXT,
  new_digest      TEXT,
  reason_digest   TEXT,
  via             TEXT NOT NULL,
  extractor       TEXT,
  previous        TEXT NOT NULL,
  hash            TEXT NOT NULL UNIQUE
);
CREATE INDEX IF NOT EXISTS decision_target ON decision (target);

-- What was taken down: that it was here, not what it said.
CREATE TABLE IF NOT EXISTS tombstone (
  version_id ${id} REFERENCES version (id),
  at         TEXT NOT NULL,
  actor      TEXT NOT NULL,
  reason     TEXT NOT NULL,
  figures    INTEGER NOT NULL,
  seal       BIGINT NOT NULL
);

-- Derived from the tables above by one resolver version; may be emptied at any time.
CREATE TABLE IF NOT EXISTS derived (
  id        ${id},
  resolver  TEXT NOT NULL,
  readings  BIGINT NOT NULL,      -- last reading, decision and tombstone seen
  decisions BIGINT NOT NULL,
  tombstones BIGINT NOT NULL,
  sum        BIGINT NOT NULL,     -- of the seals of all rows below
  seal       BIGINT NOT NULL
);
CREATE TABLE IF NOT EXISTS story (
  id      TEXT PRIMARY KEY,
  because TEXT NOT NULL,
  seal    BIGINT NOT NULL
);
CREATE TABLE IF NOT EXISTS story_document (
  story_id   TEXT NOT NULL,
  ord        INTEGER NOT NULL,
  version_id BIGINT NOT NULL,
  arena      TEXT,                -- the conflict it tells of, if any
  seal       BIGINT NOT NULL,
  PRIMARY KEY (story_id, ord)
);
CREATE INDEX IF NOT EXISTS story_document_arena ON story_document (arena, story_id);
CREATE INDEX IF NOT EXISTS story_document_version ON story_document (version_id);
-- Two parties that count each other's losses.
CREATE TABLE IF NOT EXISTS war (
  id    TEXT PRIMARY KEY,
  one   TEXT NOT NULL,
  other TEXT NOT NULL,
  seal  BIGINT NOT NULL
);
-- The later of two documents copies the earlier.
CREATE TABLE IF NOT EXISTS copy (
  later   BIGINT NOT NULL,
  earlier BIGINT NOT NULL,
  seal    BIGINT NOT NULL,
  PRIMARY KEY (later, earlier)
);
CREATE INDEX IF NOT EXISTS copy_earlier ON copy (earlier);
CREATE TABLE IF NOT EXISTS question (
  id        TEXT PRIMARY KEY,
  story     TEXT NOT NULL,
  measure   TEXT NOT NULL,
  counted   TEXT NOT NULL,
  side      TEXT,
  place     TEXT,
  scope     TEXT NOT NULL,
  since     TEXT,
  claims    INTEGER NOT NULL,
  claimants INTEGER NOT NULL,
  reports   INTEGER NOT NULL,
  low       DOUBLE PRECISION,
  high      DOUBLE PRECISION,
  latest    TEXT,
  findings  INTEGER NOT NULL,
  seal      BIGINT NOT NULL
);
CREATE INDEX IF NOT EXISTS question_story ON question (story);
CREATE INDEX IF NOT EXISTS question_order ON question (reports DESC, id);
CREATE INDEX IF NOT EXISTS question_measure ON question (measure, reports DESC, id);
CREATE INDEX IF NOT EXISTS question_story ON question (story, reports DESC, id);
CREATE INDEX IF NOT EXISTS question_side ON question (side, reports DESC, id);
CREATE TABLE IF NOT EXISTS claim (
  id          TEXT PRIMARY KEY,
  question_id TEXT NOT NULL,
  ord         INTEGER NOT NULL,
  claimant    TEXT,
  party       TEXT,
  relation    TEXT NOT NULL,
  comparator  TEXT NOT NULL,
  low         DOUBLE PRECISION,
  high        DOUBLE PRECISION,
  as_of       TEXT,
  reports     INTEGER NOT NULL,
  origins     INTEGER NOT NULL,
  first_seen  TEXT,
  seal        BIGINT NOT NULL
);
CREATE INDEX IF NOT EXISTS claim_question ON claim (question_id, ord);
CREATE INDEX IF NOT EXISTS claim_claimant ON claim (claimant);
CREATE TABLE IF NOT EXISTS claim_figure (
  claim_id  TEXT NOT NULL,
  ord       INTEGER NOT NULL,
  figure_id BIGINT NOT NULL,
  seal      BIGINT NOT NULL,
  PRIMARY KEY (claim_id, ord)
);
CREATE INDEX IF NOT EXISTS claim_figure_figure ON claim_figure (figure_id);
CREATE TABLE IF NOT EXISTS finding (
  id       TEXT PRIMARY KEY,
  story    TEXT NOT NULL,         -- of the document of its first figure
  ord      INTEGER NOT NULL,      -- kinds in order of reading
  kind     TEXT NOT NULL,
  drift    TEXT,
  value_from TEXT,
  value_to TEXT,
  doc      TEXT,
  ratio    DOUBLE PRECISION,
  because  TEXT NOT NULL,
  claims   TEXT NOT NULL,
  figures  TEXT NOT NULL,
  seal     BIGINT NOT NULL
);
CREATE INDEX IF NOT EXISTS finding_order ON finding (ord, ratio DESC, doc, id);
CREATE INDEX IF NOT EXISTS finding_story ON finding (story);
CREATE TABLE IF NOT EXISTS question_finding (
  question_id TEXT NOT NULL,
  finding_id  TEXT NOT NULL,
  seal        BIGINT NOT NULL,
  PRIMARY KEY (question_id, finding_id)
);
CREATE INDEX IF NOT EXISTS question_finding_finding ON question_finding (finding_id);
