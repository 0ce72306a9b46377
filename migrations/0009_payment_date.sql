-- The calendar: when a scheme pays a month.
CREATE TABLE payment_date (
    scheme text NOT NULL CHECK (scheme IN ('civil-servants', 'veterans', 'general')),
    month date NOT NULL CHECK (extract(day FROM month) = 1),
    date date NOT NULL,
    PRIMARY KEY (scheme, month)
);
GRANT SELECT, INSERT ON payment_date TO sothon_app;
