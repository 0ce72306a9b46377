-- What a child was told last of the end of her pension: a keyed hash of the membership, the day of the end and which
-- notice it was. Another day of the end is told anew. The row alone gives away neither the day nor the birth.
CREATE TABLE age_out_notice (
    membership uuid PRIMARY KEY REFERENCES membership,
    told bytea NOT NULL
);
GRANT SELECT, INSERT, UPDATE (told) ON age_out_notice TO sothon_app;
