-- An appeal is a case of its own that names the rejected case it is about.
ALTER TABLE case_file ADD COLUMN appeal_of uuid REFERENCES case_file;
ALTER TABLE case_file ADD CONSTRAINT case_file_appeal
    CHECK ((kind = 'appeal') = (appeal_of IS NOT NULL)) NOT VALID;
