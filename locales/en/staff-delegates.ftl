# reviewed: no

staff-delegates-title = Stop who acts for a person
staff-delegates-intro = When the person is at your counter or on the phone and wants nobody to act for them any more. It holds at once. The person and the others are told.
staff-delegates-count = May act for the person
staff-delegates-people = People: { $count }
staff-delegates-press = Stop all of them
staff-delegates-other = Another member
staff-delegates-stopped = Nobody may act for this person any more.
staff-delegates-error-none = Nobody may act for this member.
