-- no-transaction
-- The pictures of the last days, beside the certificates.
CREATE INDEX CONCURRENTLY capture_order_at ON capture_order (ordered_at);
