-- contract: nothing reads or writes it since 0018_import_cells.
ALTER TABLE membership DROP COLUMN content_hash;
