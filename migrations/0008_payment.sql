-- Payments as the back office reports them; Sothon never creates one.
CREATE TABLE payment (
    id uuid PRIMARY KEY,
    membership uuid NOT NULL REFERENCES membership,
    person uuid NOT NULL REFERENCES person,
    batch text NOT NULL,
    month date NOT NULL CHECK (extract(day FROM month) = 1),
    amount bigint NOT NULL,
    state text NOT NULL CHECK (state IN ('ordered', 'paid', 'returned', 'held', 'unknown')),
    source text NOT NULL,
    at date NOT NULL,
    UNIQUE (membership, month, batch)
);
CREATE INDEX payment_person ON payment (person, month DESC);
GRANT SELECT, INSERT ON payment TO sothon_app;
