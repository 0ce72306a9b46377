# reviewed: no
# A member of staff enters a case for the person at her counter. The questions themselves are those of report.ftl.

staff-person-report-aloud = Please read this aloud to { $name }.
staff-person-report-open = Case { $reference } of this kind is with the office already.
staff-person-report-check-title = Read the answers aloud
staff-person-report-known-title = How do you know who this is?
staff-person-report-known = Look at a paper of the person before you send. The person gets a message that a case was entered here.
staff-person-report-agreed = I have read the answers aloud. The person agrees that I send them.
staff-person-report-not-agreed = Please read the answers aloud and ask. Send only when the person agrees.
staff-person-report-another = Somebody else decides. You can’t decide a case that you have entered.
staff-person-report-papers = You can add pictures of papers right here at the counter. A case can be sent without papers too.
staff-person-report-number = The number of the case. Please write it down for the person, or print this page.
staff-person-report-sent = Sent on { $date }.
staff-person-report-next-title = What happens now
staff-person-report-told = If a phone number or a mailbox is known, the person gets a message with this number.
staff-person-report-follow = The person can follow the case on the website, by phone, or at any counter with this number.

staff-person-report-by = At the counter: { $counter }
staff-person-report-by-seen = At the counter: { $counter }. Paper seen: { $paper }
staff-person-report-by-machine = By the system of { $partner }. Paper seen: { $paper }
