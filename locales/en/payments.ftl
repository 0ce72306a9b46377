# reviewed: no

payments-title = Past payments
payments-intro = The bank or the paying office reports this.
payments-chart = Chart of the monthly amounts. The table below says the same.
payments-table-title = Details
payments-table = Payments, the newest month first
payments-month = Month
payments-amount = Amount
payments-state = State
payments-source = Source
payments-as-of = As of
payments-state-ordered = On its way to the bank
payments-state-paid = Paid
payments-state-returned = Sent back by the bank
payments-state-held = On hold
payments-state-unknown = Not known yet
payments-none = We have no information about payments yet.
payments-none-next = If you have been paid before, please tell us.
