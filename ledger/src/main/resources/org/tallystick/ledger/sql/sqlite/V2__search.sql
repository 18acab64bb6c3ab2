-- Marks the file as ours in its header: the letters Tall.
PRAGMA application_id = 1415670892;

-- Full text over the stored words; the words themselves stay in body.
CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5 (
  title, text, content = 'body', content_rowid = 'version_id', tokenize = 'unicode61'
);
-- Deleted words leave no trace in the index's pages.
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER IF NOT EXISTS body_found AFTER INSERT ON body BEGIN
  INSERT INTO search (rowid, title, text) VALUES (new.version_id, new.title, new.text);
END;
CREATE TRIGGER IF NOT EXISTS body_gone AFTER DELETE ON body BEGIN
  INSERT INTO search (search, rowid, title, text)
  VALUES ('delete', old.version_id, old.title, old.text);
END;
