-- Everybody's numbers: of members, and of claimants who are none. Whoever is looked for by a number that was
-- typed is looked for here.
CREATE VIEW known_number AS
    SELECT person, member_number FROM membership
    UNION ALL
    SELECT person, number FROM claimant;
GRANT SELECT ON known_number TO sothon_app;
