# reviewed: no

staff-not-carried-out-title = Not carried out by the back office
staff-not-carried-out-intro = Please open what was decided, and settle it with the back office.
staff-not-carried-out-none = The back office has refused nothing.
staff-not-carried-out-table = Decisions of your office, the latest refusal first
staff-not-carried-out-what = Decision
staff-not-carried-out-name = Name
staff-not-carried-out-decided-on = Decided on
staff-not-carried-out-why = Reason
staff-not-carried-out-refused-on = Refused on
staff-not-carried-out-case = Case
staff-not-carried-out-account = Another bank account
staff-not-carried-out-amount = Amount decided by officers
staff-not-carried-out-hold = Hold after a death
staff-not-carried-out-release = End of a hold
staff-not-carried-out-merge = Two member numbers joined
staff-not-carried-out-part = Two member numbers parted
staff-not-carried-out-recovery = Money paid after a death
staff-not-carried-out-payee = Somebody else receives
staff-not-carried-out-payee-ended = Nobody else receives any more
staff-not-carried-out-unknown-person = The back office did not find the person
staff-not-carried-out-unknown-account = The back office did not find the account
staff-not-carried-out-name-differs = The name on the account is another
staff-not-carried-out-already-so = It was so already
staff-not-carried-out-other = Another reason: please call the back office
staff-not-carried-out-pages = Pages of the list
staff-not-carried-out-page = Page { $page } of { $pages }. { $total } in all.
