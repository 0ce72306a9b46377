# reviewed: no

staff-papers-title = Papers of the applicant
staff-papers-open-list = See the papers that were sent
staff-papers-nothing-asked = A case of this kind asks for no paper.
staff-papers-missing = Not sent yet
staff-papers-lacks = The applicant says: I do not have this paper.
staff-papers-given = Sent with this case
staff-papers-given-before = Sent before, on { $date }
staff-papers-added = Added at the branch { $branch } on { $date }
staff-papers-added-office = Added at the office on { $date }
staff-papers-written = The applicant sees that you have opened them.
staff-papers-pdf = A PDF is downloaded; it is not shown inside this page.
