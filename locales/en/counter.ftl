# reviewed: no
# The counter at which people show that they are alive, at a branch.

counter-title = Proof of life
counter-back = Home
counter-call-next = Call the next person
counter-arrival = Somebody has come
counter-number = Number, phone, identity card, or name in Khmer letters
counter-perhaps = Who may be meant
counter-perhaps-how = Please look at the paper and choose. If she is not in the list, please type her member number.
counter-frail = Frail, ill or disabled: call first
counter-ticket-give = Give a ticket
counter-nobody-left = Everybody who came today has a result.
counter-still-here = Still here: { $count }
counter-today = Who came today
counter-ticket = Ticket
counter-name = Name
counter-state = Status
counter-first = First
counter-born = Year of birth
counter-due = To show that she is alive by

counter-state-waiting = Waiting
counter-state-fingers = Places a finger
counter-state-papers = Shows a paper
counter-state-provisional = Provisional
counter-state-certified = Confirmed
counter-state-sent = Goes on elsewhere
counter-state-left = Has gone

counter-visit-title = A proof of life
counter-call = Call
counter-place-finger = Please place a finger
counter-try = try { $try } of { $tries }
counter-device-broken = The scanner does not work: go on with a paper
counter-no-prints = The fingers cannot be read: go on with a paper
counter-papers = Paper and questions
counter-papers-how = Look at the paper and ask three questions about the record. Another officer confirms within a day.
counter-right = The paper and the answers are right
counter-papers-save = Give a provisional certificate
counter-onward = Next place
counter-onward-commune = The commune confirms
counter-onward-health-centre = A health centre confirms
counter-onward-home = An officer visits at home
counter-send = Send to the next place
counter-take-over = Go on with her in place of the other agent
counter-leave = She has gone
counter-result-certified = ✓ Confirmed
counter-result-provisional = ◔ Provisional: another officer has a day to confirm.
counter-until = until { $date }
counter-method-provisional = Provisional certificate
counter-method-finger = Confirmed by a finger
counter-method-papers = Confirmed by a paper and two officers

counter-error-not-right = Where the answers are not right, please send her to the next place.
counter-error-no-place = Please choose the next place.
counter-refused-not-now = This proof of life has moved on. Please look at the new status.
counter-refused-others-work = Another agent serves her.
counter-refused-own-work = You looked at this paper. Another officer confirms.
counter-refused-too-late = The day is over. Please send her to the next place.
counter-refused-finger-used-up = This finger was tried three times. Please use another.
counter-refused-third-finger = Two fingers were tried. Please go on with a paper.
counter-refused-related = You cannot confirm yourself or a relative. Please ask another agent.
counter-refused-on-a-list = She has a ticket already.
counter-refused-twice-today = She came twice today. Please come again tomorrow.

counter-lives-title = Proof of life: waiting for a second officer
counter-lives-intro = An agent has seen the paper, and the answers were right. Another officer has a day to confirm; after that, please send them to the next place.
counter-lives-none = Nobody waits for a second officer now.
counter-lives-since = Paper seen
counter-lives-at = { $date } at { $time }
counter-lives-without = Why no finger was used
counter-without-not-enrolled = No finger is enrolled
counter-without-used-up = All tries were used up
counter-without-device = The scanner did not work
counter-without-no-prints = The fingers cannot be read
counter-lives-confirm = Confirm that she is alive
counter-lives-send = Do not confirm: send to the next place

counter-attest-title = Proof of life: seen elsewhere
counter-attest-intro = A branch sent these people on. Whoever has seen one of them says so here.
counter-attest-none = Nobody waits to be seen now.
counter-attest-came = Came to the branch
counter-attest-where = Next place
counter-attest-how = Please say so only of somebody whom you have seen in person. Somebody whom nobody has seen keeps the pension.
counter-attest-seen = I have seen her: she is alive
