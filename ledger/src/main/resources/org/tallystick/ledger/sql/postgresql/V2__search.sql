-- Full text over the stored words. A tsvector holds at most one megabyte, so the tail of a very
-- long text is not searched.
ALTER TABLE body ADD COLUMN IF NOT EXISTS words tsvector
  GENERATED ALWAYS AS (to_tsvector('simple', title || ' ' || left(text, 300000))) STORED;
CREATE INDEX IF NOT EXISTS body_words ON body USING gin (words);
