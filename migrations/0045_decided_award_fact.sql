-- contract: the wider check takes the place of the old one; what the previous release writes passes both.
-- A decided case can set the columns that the people's file has gained, like every other.
ALTER TABLE decided_field DROP CONSTRAINT decided_field_field_check;
ALTER TABLE decided_field ADD CONSTRAINT decided_field_field_check CHECK (field IN (
    'scheme', 'family_name_km', 'given_name_km', 'family_name_latin', 'given_name_latin',
    'sex', 'birth_date', 'national_id', 'phone', 'place_code', 'disability', 'id_poor',
    'grade', 'retired_on', 'service', 'salaries', 'award_kind', 'award_number',
    'award_date', 'award_source', 'award_amount', 'life_certificate_due', 'account_bank',
    'account_number', 'family', 'invalidity_cause', 'survivor_relation', 'deceased_on'
)) NOT VALID;
