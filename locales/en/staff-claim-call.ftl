# reviewed: no

staff-claim-call-list-title = Families who wait for a call
staff-claim-call-list-intro = They told by short code that they want a pension or a funeral grant. Please call them.
staff-claim-call-list-none = Nobody waits for a call now.
staff-claim-call-title = Please call her or him
staff-claim-call-what = Nobody has looked into the register yet. Please ask who calls and who died, and say which papers to bring.
staff-claim-call-number = Reference
staff-claim-call-told = Told
staff-claim-call-waited = Waits (working days)
staff-claim-call-pages = Pages of the calls
staff-claim-call-page = Page { $page } of { $pages }. { $total } families in all.
staff-claim-call-phone = Phone
staff-claim-call-deceased = Member number of the one who died
staff-claim-call-relation = Relation to the one who died
staff-claim-call-funeral = Arranged the funeral: funeral grant
staff-claim-call-died = Day of the death
staff-claim-call-unknown = Not known
staff-claim-call-close-title = Close
staff-claim-call-close-why = When it is closed, what was told is removed.
staff-claim-call-close-ask = Please check before you close it
staff-claim-call-outcome = What became of it
staff-claim-call-close-yes = Close and remove
staff-claim-call-close-no = Keep it, do not close
staff-claim-call-entered = The record is entered
staff-claim-call-not-reached = Called, nobody answered
staff-claim-call-no-claim = Nothing is claimed
staff-claim-call-mistake = Sent by mistake or by somebody else
