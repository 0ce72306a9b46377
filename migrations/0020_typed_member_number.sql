-- no-transaction
-- People type K204577 for K-204577: sign-in finds a member by her number without hyphens.
CREATE INDEX CONCURRENTLY membership_typed_number ON membership (replace(member_number, '-', ''));
