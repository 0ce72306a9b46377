-- Where a person is paid; only the ending of the number can be read without her key.
CREATE TABLE payment_account (
    person uuid PRIMARY KEY REFERENCES person,
    bank text NOT NULL,
    number bytea NOT NULL,
    ending text NOT NULL CHECK (length(ending) <= 4)
);
GRANT SELECT, INSERT ON payment_account TO sothon_app;
