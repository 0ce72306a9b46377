-- A later file says how far a payment has come, or that a payment day was moved.
GRANT UPDATE (amount, state, source, at) ON payment TO sothon_app;
GRANT UPDATE (date) ON payment_date TO sothon_app;
