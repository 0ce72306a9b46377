# reviewed: no

staff-messages-title = Notices that reached nobody
staff-messages-intro = We tried to send these notices and could not. What they said is erased. Please reach the person by another way, then say here how.
staff-messages-none = Every notice reached its person, or waits to be sent.
staff-messages-table = Notices of your office, the oldest first
staff-messages-name = Name
staff-messages-number = Member number
staff-messages-channel = Sent by
staff-messages-because = Why it was given up
staff-messages-written-on = Written on
staff-messages-how = How you reached the person
staff-messages-sms = Text message
staff-messages-mail = Mail
staff-messages-expired = It waited too long
staff-messages-refused = The operator refused it
staff-messages-no-address = The number or the address is wrong
staff-messages-damaged = The system can't read it any more
staff-messages-not-known = Not known
staff-messages-phoned = By phone
staff-messages-visited = In person
staff-messages-not-reached = Not reached
staff-messages-pages = Pages of the list
staff-messages-page = Page { $page } of { $pages }. { $total } notices in all.
