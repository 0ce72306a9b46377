-- Whether somebody reads Khmer text messages in Latin letters: as she said, else as her number chose on the short code.
CREATE FUNCTION reads_latin_letters(said text, phone bytea) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT COALESCE(said = 'latin', EXISTS (SELECT FROM ussd_number u
        WHERE u.phone_hash = phone AND u.language = 'km-Latn'))
$$;
