# reviewed: no

staff-person-papers-find-title = Papers of a person at the counter
staff-person-papers-find-intro = When a person shows you papers, you can add pictures of them to the record. They then serve every case that asks for such a paper.
staff-person-papers-title = Papers of { $name }
staff-person-papers-written = The person sees that you have opened this page.
staff-person-papers-add = Add a paper
staff-person-papers-none = Nothing was given yet.
staff-person-papers-locked = This record is locked. No paper can be added.
staff-person-papers-retired = This number is used no more. Please use the member number that ends in { $ending }.
staff-person-papers-received = The page was added.
staff-person-papers-removed = The page was taken out.
staff-person-papers-held = The page stays: an officer works with it or has decided by it, or the record is locked.
staff-person-papers-by-herself = Sent by the person on { $date }
staff-person-papers-by-delegate = Sent on { $date } by somebody who acts for the person
staff-person-papers-by-partner = Sent on { $date } by the system of a partner

staff-person-papers-new-title = Add a paper
staff-person-papers-new-told = The person gets a message that a paper was added.
staff-person-papers-new-limits = A JPEG or PNG photo, or a PDF. Each file 10 MB at most. 40 MB at most for a person and day.
staff-person-papers-new-no-kind = Please choose which paper this is.
