-- The app reads and writes rows; the owner alone makes and changes tables.
GRANT USAGE ON SCHEMA public TO sothon_app;

-- Whether a person's record lies in the scope of the actor. Every query on a private table calls it;
-- PostgreSQL inlines it, so that it costs a comparison. An empty argument matches nobody.
CREATE FUNCTION in_scope(
    person uuid, province text, own uuid, scope_province text, all_people boolean
) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN coalesce(all_people, false) OR person = own OR province = scope_province;
