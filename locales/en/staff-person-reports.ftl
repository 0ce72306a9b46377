# reviewed: no
# What can be entered for a person at a counter.

staff-person-reports-find-title = Enter a case for a person at the counter
staff-person-reports-find-intro = For whoever stands at your counter and tells or asks for something. You ask the same questions as the website and send the case when the person agrees.
staff-person-reports-title = Case for { $name }
staff-person-reports-intro = Please choose what it is about. What was begun at home goes on here, and what is begun here goes on at home.
staff-person-reports-locked = This record is locked. Nothing can be sent. Two of the staff can unlock it with the person.
staff-person-reports-related = This is your own record, or that of your family or of somebody for whom you act. A colleague has to do this.
staff-person-reports-facts = Something in the record is not right
staff-person-reports-appeals = Does not agree with a decision
staff-person-reports-appeal = { $kind }, number { $reference }
